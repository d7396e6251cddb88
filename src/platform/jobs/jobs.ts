import type { FastifyBaseLogger } from 'fastify';
import { PgBoss } from 'pg-boss';
import type { Database } from '../db/database.ts';

/**
 * Background work on the same database: kept across restarts, retried with back-off. A handler may run more
 * than once for one `send`, so it must be idempotent.
 */
export interface Jobs {
  define<Data extends object>(name: string, handler: (data: Data) => Promise<void>): void;
  /** `key` keeps at most one waiting job per key. */
  send<Data extends object>(
    name: string,
    data: Data,
    options?: { key?: string; afterSeconds?: number },
  ): Promise<void>;
  /** Runs `name` on a cron pattern (UTC). */
  schedule(name: string, cron: string): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function createJobs(db: Database, log: FastifyBaseLogger): Jobs {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => await db.pool.query(text, values as unknown[]) },
    schema: 'jobs',
  });
  boss.on('error', (error) => log.warn({ err: error, room: 'jobs' }, 'job queue trouble'));
  const handlers = new Map<string, (data: never) => Promise<void>>();
  const crons = new Map<string, string>();
  return {
    define(name, handler) {
      handlers.set(name, handler as (data: never) => Promise<void>);
    },
    schedule(name, cron) {
      crons.set(name, cron);
    },
    async send(name, data, options = {}) {
      await boss.send(name, data, {
        ...(options.key ? { singletonKey: options.key } : {}),
        ...(options.afterSeconds ? { startAfter: options.afterSeconds } : {}),
      });
    },
    async start() {
      await boss.start();
      for (const [name, handler] of handlers) {
        await boss.createQueue(name, { retryLimit: 5, retryDelay: 2, retryBackoff: true });
        await boss.work(name, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
          for (const job of jobs) {
            try {
              await handler(job.data as never);
            } catch (error) {
              log.error({ err: error, job: name, jobId: job.id }, 'job failed');
              throw error;
            }
          }
        });
        const cron = crons.get(name);
        if (cron) await boss.schedule(name, cron);
      }
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 5000 });
    },
  };
}
