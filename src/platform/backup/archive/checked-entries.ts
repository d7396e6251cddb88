import { createHash } from 'node:crypto';
import { StartupProblem } from '../../startup-problem.ts';
import type { Manifest } from './manifest.ts';
import type { TarEntry } from './read-tar.ts';

/** Makes sure that the file is still the one that was verified. */
export class CheckedEntries {
  private readonly promised: Manifest['entries'];
  private readonly onBytes: (bytes: number) => void;
  private next = 0;

  constructor(manifest: Manifest, onBytes: (bytes: number) => void) {
    this.onBytes = onBytes;
    this.promised = manifest.entries;
  }

  entry(entry: TarEntry): TarEntry {
    const promised = this.promised[this.next++];
    const changed = () => new StartupProblem('The backup was changed while it was being restored.');
    if (promised?.name !== entry.name) throw changed();
    const { onBytes } = this;
    async function* body() {
      const hash = createHash('sha256');
      for await (const piece of entry.body) {
        hash.update(piece);
        onBytes(piece.length);
        yield piece;
      }
      if (hash.digest('hex') !== promised?.sha256) throw changed();
    }
    return { ...entry, body: body() };
  }

  finish(): void {
    if (this.next !== this.promised.length)
      throw new StartupProblem('The backup was changed while it was being restored.');
  }
}
