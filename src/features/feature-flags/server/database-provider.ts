import {
  type EvaluationContext,
  FlagNotFoundError,
  type Provider,
  type ResolutionDetails,
  StandardResolutionReasons,
  TypeMismatchError,
} from '@openfeature/server-sdk';
import type { Platform } from '../../../platform/platform.ts';
import { personById } from '../../accounts/server/index.ts';
import { isFlagOn } from '../domain/evaluate-flag.ts';
import type { FlagCache } from './flag-cache.ts';

/** OpenFeature on our table: yes-or-no flags, for the person whose id is the targeting key. */
export function databaseProvider(platform: Platform, cache: FlagCache): Provider {
  const noSuchType = async (): Promise<never> => {
    throw new TypeMismatchError('Flags of Greenroom are on or off.');
  };
  return {
    metadata: { name: 'greenroom-database' },
    runsOn: 'server',
    async resolveBooleanEvaluation(
      key: string,
      _fallback: boolean,
      context: EvaluationContext,
    ): Promise<ResolutionDetails<boolean>> {
      const flag = (await cache.read()).get(key);
      if (!flag) throw new FlagNotFoundError(`There is no flag ${key}.`);
      const { targetingKey } = context;
      const undecided = flag.enabled && flag.share < 1 && targetingKey !== undefined;
      const person = undecided ? await personById(platform.db, targetingKey) : null;
      return { value: isFlagOn(key, flag, person), reason: StandardResolutionReasons.TARGETING_MATCH };
    },
    resolveStringEvaluation: noSuchType,
    resolveNumberEvaluation: noSuchType,
    resolveObjectEvaluation: noSuchType,
  };
}
