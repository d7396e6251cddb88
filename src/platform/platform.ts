import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Bus } from './bus.ts';
import type { Config } from './config/config.ts';
import type { Database } from './db/database.ts';
import type { Flags } from './flags/flags.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Mail } from './mail/mail.ts';
import type { Metrics } from './metrics/metrics.ts';

/** The HTTP server a room adds its routes to. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression<RawServerDefault>,
  RawReplyDefaultExpression<RawServerDefault>,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What every room's server side is given. */
export interface Platform {
  readonly config: Config;
  /** Signs cookies. */
  readonly secret: string;
  /** The origin of links in mails, such as `http://localhost:3000`. */
  readonly origin: () => string;
  readonly log: FastifyBaseLogger;
  readonly db: Database;
  readonly jobs: Jobs;
  readonly bus: Bus;
  readonly mail: Mail;
  readonly metrics: Metrics;
  readonly flags: Flags;
  readonly now: () => Date;
}
