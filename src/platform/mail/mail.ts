import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { createTransport } from 'nodemailer';
import type { Config } from '../config/config.ts';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mail {
  /** False when letters go to the outbox directory only. */
  readonly delivers: boolean;
  send(letter: Letter): Promise<void>;
}

/** SMTP when configured; else each letter becomes a file in `outbox/` and the log says where it lies. */
export function createMail(config: Config, log: FastifyBaseLogger): Mail {
  if (config.mail.smtpUrl) {
    const transport = createTransport(config.mail.smtpUrl);
    return {
      delivers: true,
      async send(letter) {
        await transport.sendMail({ from: config.mail.from, ...letter });
      },
    };
  }
  const outbox = path.join(config.dataDir, 'outbox');
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    delivers: false,
    async send(letter) {
      const built = await transport.sendMail({ from: config.mail.from, ...letter });
      await mkdir(outbox, { recursive: true, mode: 0o700 });
      const file = path.join(outbox, `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID()}.eml`);
      await writeFile(file, built.message as Buffer, { mode: 0o600 });
      log.info({ file, subject: letter.subject }, 'mail written to the outbox, since SMTP_URL is not set');
    },
  };
}
