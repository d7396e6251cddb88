import '@fastify/rate-limit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../platform.ts';

type Key = (request: FastifyRequest) => string | null | Promise<string | null>;
export type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/**
 * An `onRequest` hook that answers 429 with Retry-After beyond `max` requests a minute. Counts by address, or by
 * what `key` gives; a request whose key is null is not counted.
 */
export function rateLimit(app: App, { max, key }: { readonly max: number; readonly key?: Key }): Hook {
  const count = app.createRateLimit({
    max,
    timeWindow: '1 minute',
    ...(key ? { keyGenerator: async (request: FastifyRequest) => (await key(request)) ?? '' } : {}),
  });
  return async (request, reply) => {
    if (key && (await key(request)) === null) return;
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    const seconds = Math.max(1, counted.ttlInSeconds);
    reply.header('retry-after', String(seconds));
    const message = `Too many requests. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
    throw Object.assign(new Error(message), { statusCode: 429 });
  };
}
