import { randomBytes } from 'node:crypto';
import Fastify, { type FastifyBaseLogger, type FastifyRequest, LogController } from 'fastify';
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Config } from '../config/config.ts';
import type { Database } from '../db/database.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { App } from '../platform.ts';
import { errorHandler, notFound } from './errors.ts';
import { describeApi } from './openapi.ts';
import { replySerializer } from './reply-serializer.ts';
import { secure } from './security.ts';

export interface AppParts {
  readonly config: Config;
  readonly log: FastifyBaseLogger;
  readonly db: Database;
  readonly metrics: Metrics;
  readonly version: string;
  /** Whom to count a request for; null for somebody without a cookie. Must be cheap. */
  readonly personKey: (request: FastifyRequest) => string | null;
}

function isLocal(request: FastifyRequest, trustProxy: number): boolean {
  if (trustProxy === 0 && request.headers['x-forwarded-for'] !== undefined) return false;
  return request.ip === '127.0.0.1' || request.ip === '::1' || request.ip === '::ffff:127.0.0.1';
}

/** Ids that no other request has, in this process or another, and short enough to be read out. */
function requestIds(): () => string {
  const start = randomBytes(6).toString('hex');
  let n = 0;
  return () => `${start}-${(n++).toString(36)}`;
}

/** The HTTP server without any room: security, errors, request ids, health, metrics, OpenAPI. */
export async function createApp({ config, log, db, metrics, version, personKey }: AppParts): Promise<App> {
  const app: App = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIds(),
    trustProxy: config.trustProxy > 0 && ((_address: string, hop: number) => hop < config.trustProxy),
    bodyLimit: 1024 * 1024,
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(replySerializer);
  app.setErrorHandler(errorHandler);
  app.setNotFoundHandler(notFound);
  secure(app, config, personKey);
  await describeApi(app, version);

  const logsAnswers = log.level === 'debug' || log.level === 'trace';
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.requestTimes.observe(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    if (reply.statusCode >= 500 || logsAnswers) {
      const ms = Math.round(reply.elapsedTime * 10) / 10;
      request.log.info({ method: request.method, route, status: reply.statusCode, ms }, 'answered');
    }
    done();
  });

  const Health = z
    .object({ status: z.enum(['ok', 'degraded']), version: z.string(), database: z.enum(['ok', 'away']) })
    .meta({ id: 'Health' });
  app.get(
    '/api/health',
    {
      schema: { operationId: 'getHealth', tags: ['server'], response: { 200: Health, 503: Health } },
    },
    async (_request, reply) => {
      const database = await db.query('select 1').then(
        () => 'ok' as const,
        () => 'away' as const,
      );
      const ok = database === 'ok';
      return reply.status(ok ? 200 : 503).send({ status: ok ? 'ok' : 'degraded', version, database });
    },
  );

  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    const token = config.metricsToken;
    const allowed = token
      ? request.headers.authorization === `Bearer ${token}`
      : isLocal(request, config.trustProxy);
    if (!allowed) return notFound(request, reply);
    reply.type(metrics.registry.contentType);
    return (await metrics.registry.metrics()) + metrics.requestTimes.text();
  });
  return app;
}
