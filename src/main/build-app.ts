import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { createBus } from '../platform/bus.ts';
import type { Config } from '../platform/config/config.ts';
import type { Database } from '../platform/db/database.ts';
import { createFlags } from '../platform/flags/flags.ts';
import { createApp } from '../platform/http/app.ts';
import { createJobs } from '../platform/jobs/jobs.ts';
import { createMail } from '../platform/mail/mail.ts';
import { createMetrics } from '../platform/metrics/metrics.ts';
import type { App, Platform } from '../platform/platform.ts';
import { rooms } from './rooms.ts';

const root = path.resolve(import.meta.dirname, '../..');
export const version: string = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version;

export interface Built {
  readonly app: App;
  readonly platform: Platform;
}

const sessionCookie = /(?:^|;\s*)(?:__Secure-)?greenroom\.session_token=([^;]+)/;

/** Counts requests by session cookie; whether it is a true one is checked where it matters. */
function personKey(request: FastifyRequest): string | null {
  return sessionCookie.exec(request.headers.cookie ?? '')?.[1] ?? null;
}

/** The whole server, not yet listening and without its jobs running. */
export async function buildApp(
  config: Config & { readonly secret: string },
  db: Database,
  log: FastifyBaseLogger,
  now: () => Date = () => new Date(),
): Promise<Built> {
  const metrics = createMetrics();
  const app = await createApp({ config, log, db, metrics, version, personKey });
  const platform: Platform = {
    config,
    secret: config.secret,
    origin: () => config.publicUrl ?? `http://localhost:${listeningPort(app) ?? config.port}`,
    log,
    db,
    jobs: createJobs(db, log),
    bus: createBus(),
    mail: createMail(config, log),
    metrics,
    flags: createFlags(`greenroom-${crypto.randomUUID()}`),
    now,
  };
  for (const [, room] of rooms) await room.register(app, platform);
  return { app, platform };
}

export function listeningPort(app: App): number | null {
  const address = app.server.address();
  return address !== null && typeof address === 'object' ? address.port : null;
}
