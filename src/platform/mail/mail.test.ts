import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import pino from 'pino';
import { SMTPServer } from 'smtp-server';
import { expect, test } from 'vitest';
import { readConfig } from '../config/config.ts';
import { createMail } from './mail.ts';

const log = pino({ level: 'silent' });
const letter = {
  to: 'ada@example.org',
  subject: 'A new password',
  text: 'Grüße, and a link: https://example.org/x?y=z',
};

test('a letter goes out by SMTP as it was written', async () => {
  const received: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        received.push(mail);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  try {
    const mail = createMail(readConfig({ SMTP_URL: `smtp://127.0.0.1:${port}` }), log);
    expect(mail.delivers).toBe(true);
    await mail.send(letter);
    expect(received[0]?.subject).toBe(letter.subject);
    expect(received[0]?.text?.trim()).toBe(letter.text);
    expect(received[0]?.from?.text).toContain('greenroom@localhost');
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
});

test('without SMTP a letter becomes a file that only the operator can read', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'greenroom-mail-'));
  try {
    const mail = createMail(readConfig({ GREENROOM_DATA: dataDir }), log);
    expect(mail.delivers).toBe(false);
    await mail.send(letter);
    const [name = ''] = await readdir(path.join(dataDir, 'outbox'));
    const file = path.join(dataDir, 'outbox', name);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const parsed = await simpleParser(await readFile(file));
    expect(parsed.text?.trim()).toBe(letter.text);
  } finally {
    await rm(dataDir, { recursive: true });
  }
});

test('a server that cannot be reached is an error, never a lost letter', async () => {
  const mail = createMail(readConfig({ SMTP_URL: 'smtp://127.0.0.1:1' }), log);
  await expect(mail.send(letter)).rejects.toThrow(/ECONNREFUSED/);
});
