import type { RateLimitOptions } from '@fastify/rate-limit';
import type { Config } from '../../../platform/config/config.ts';

/** Limits per address for what can be guessed or flooded, in proportion to the general one (600 a minute). */
export function limits({ requestsPerMinute }: Pick<Config, 'requestsPerMinute'>) {
  const perMinute = (share: number): RateLimitOptions => ({
    max: Math.max(3, Math.round(requestsPerMinute * share)),
    timeWindow: '1 minute',
  });
  return {
    /** 30 by default: a class may start at once behind one address. */
    guests: perMinute(0.05),
    /** 10 by default: a password costs 100 ms to check, and is worth guessing. */
    passwords: perMinute(1 / 60),
    /** 3 by default: each may send a letter. */
    letters: perMinute(0.005),
    /** 6 by default: each reads or writes all a person has. */
    copies: perMinute(0.01),
  };
}
