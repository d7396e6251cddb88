import type { Platform } from '../../../platform/platform.ts';
import type { Flag } from '../contract.ts';
import { allFlags } from './flag-store.ts';

/** How long another process may go on with what a flag was. */
const freshMs = 3_000;

export interface FlagCache {
  read(): Promise<ReadonlyMap<string, Flag>>;
  drop(): void;
}

export function createFlagCache(platform: Platform): FlagCache {
  let flags: Promise<ReadonlyMap<string, Flag>> | null = null;
  let until = 0;
  return {
    read() {
      const now = platform.now().getTime();
      if (flags && now < until) return flags;
      until = now + freshMs;
      const reading = allFlags(platform.db).then((list) => new Map(list.map((flag) => [flag.key, flag])));
      reading.catch(() => {
        if (flags === reading) flags = null;
      });
      flags = reading;
      return reading;
    },
    drop() {
      flags = null;
    },
  };
}
