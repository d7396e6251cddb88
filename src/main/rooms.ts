import * as accounts from '../features/accounts/server/index.ts';
import * as featureFlags from '../features/feature-flags/server/index.ts';
import * as interviewer from '../features/interviewer/server/index.ts';
import * as interviews from '../features/interviews/server/index.ts';
import * as progress from '../features/progress/server/index.ts';
import * as questionBank from '../features/question-bank/server/index.ts';
import * as recording from '../features/recording/server/index.ts';
import * as review from '../features/review/server/index.ts';
import * as speech from '../features/speech/server/index.ts';
import type { App, Platform } from '../platform/platform.ts';

interface Room {
  register(app: App, platform: Platform): Promise<void> | void;
}

/** Every room with a server side, leaders before followers. */
export const rooms: readonly (readonly [slug: string, room: Room])[] = [
  ['accounts', accounts],
  ['feature-flags', featureFlags],
  ['question-bank', questionBank],
  ['interviewer', interviewer],
  ['speech', speech],
  ['interviews', interviews],
  ['recording', recording],
  ['review', review],
  ['progress', progress],
];
