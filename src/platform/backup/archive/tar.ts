import { StartupProblem } from '../../startup-problem.ts';

const block = 512;
const octalLimit = 8 ** 11;

/** The header of a regular file in a POSIX tar; sizes of 8 GiB and more are written in base 256, as GNU does. */
export function tarHeader(name: string, size: number, modified: Date): Buffer {
  const header = Buffer.alloc(block);
  const { prefix, rest } = splitName(name);
  header.write(rest, 0, 100, 'utf8');
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  if (size < octalLimit) header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  else {
    header.writeUInt8(0x80, 124);
    header.writeBigUInt64BE(BigInt(size), 128);
  }
  header.write(
    `${Math.floor(modified.getTime() / 1000)
      .toString(8)
      .padStart(11, '0')}\0`,
    136,
  );
  header.write('        0', 148); // the checksum counts as spaces; type 0 is a regular file
  header.write('ustar\x0000', 257, 'latin1');
  header.write(prefix, 345, 155, 'utf8');
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** The zeros that fill the last block of a file of that size. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block);

/** Two empty blocks end an archive. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * block);

/** What a header says; undefined for the empty block at the end. Anything but a regular file is refused. */
export function parseTarHeader(header: Buffer): { name: string; size: number } | undefined {
  if (header.every((byte) => byte === 0)) return undefined;
  const checksum = Number.parseInt(header.toString('latin1', 148, 156).trim(), 8);
  if (header.toString('latin1', 257, 262) !== 'ustar' || checksum !== sumOf(header)) {
    throw new StartupProblem('The backup is damaged: a file inside it has no proper beginning.');
  }
  const name = [text(header, 345, 155), text(header, 0, 100)].filter((part) => part !== '').join('/');
  if (header.toString('latin1', 156, 157) !== '0') {
    throw new StartupProblem(`The backup holds something that is not a plain file: ${printable(name)}.`);
  }
  const size =
    header.readUInt8(124) === 0x80
      ? Number(header.readBigUInt64BE(128))
      : Number.parseInt(header.toString('latin1', 124, 135), 8);
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new StartupProblem(`The backup is damaged: the size of ${printable(name)} makes no sense.`);
  }
  return { name, size };
}

/** A name from a file we do not trust, fit for a terminal. */
export const printable = (name: string): string => JSON.stringify(name.slice(0, 200));

function splitName(name: string): { prefix: string; rest: string } {
  if (Buffer.byteLength(name) <= 100) return { prefix: '', rest: name };
  for (let cut = name.indexOf('/'); cut !== -1; cut = name.indexOf('/', cut + 1)) {
    const [prefix, rest] = [name.slice(0, cut), name.slice(cut + 1)];
    if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(rest) <= 100) return { prefix, rest };
  }
  throw new StartupProblem(`The name of ${name} is too long for a backup.`);
}

function sumOf(header: Buffer): number {
  let sum = 8 * 32; // as if the checksum field held spaces
  for (const [i, byte] of header.entries()) if (i < 148 || i >= 156) sum += byte;
  return sum;
}

function text(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
}
