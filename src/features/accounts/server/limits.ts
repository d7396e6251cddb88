import type { Config } from '../../../platform/config/config.ts';
import { type Hook, rateLimit } from '../../../platform/http/rate-limit.ts';

/**
 * Limits per address and route for what can be guessed or flooded, in proportion to the general limit of a person
 * (600 a minute). Each call makes one for one route, to be its `onRequest`.
 */
export function limits({ requestsPerMinute }: Pick<Config, 'requestsPerMinute'>) {
  const perMinute = (share: number) => (): Hook =>
    rateLimit({ max: Math.max(3, Math.round(requestsPerMinute * share)) });
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
