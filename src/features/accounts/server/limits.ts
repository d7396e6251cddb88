import '@fastify/rate-limit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../../platform/config/config.ts';
import type { App } from '../../../platform/platform.ts';

type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/**
 * Limits per address and route for what can be guessed or flooded, in proportion to the general limit of a person
 * (600 a minute). Each call makes one for one route, to be its `onRequest`.
 */
export function limits(app: App, { requestsPerMinute }: Pick<Config, 'requestsPerMinute'>) {
  const perMinute = (share: number) => (): Hook => {
    const max = Math.max(3, Math.round(requestsPerMinute * share));
    const count = app.createRateLimit({ max, timeWindow: '1 minute' });
    return async (request, reply) => {
      const counted = await count(request);
      if (counted.isAllowed || !counted.isExceeded) return;
      const seconds = Math.max(1, counted.ttlInSeconds);
      reply.header('retry-after', String(seconds));
      const message = `Too many attempts. Try again in ${seconds} seconds.`;
      throw Object.assign(new Error(message), { statusCode: 429 });
    };
  };
  return {
    /** 30 by default: a class may start at once behind one address. */
    guests: perMinute(1 / 20),
    /** 20 by default. */
    newAccounts: perMinute(1 / 30),
    /** 10 by default: a password costs 100 ms to check, and is worth guessing. */
    passwords: perMinute(1 / 60),
    /** 3 by default: each may send a letter. */
    letters: perMinute(1 / 200),
    /** 6 by default: each reads or writes all a person has. */
    copies: perMinute(1 / 100),
  };
}
