import { beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../bench/durability/kills.ts';
import { type Outcome, playRounds } from '../bench/durability/run.ts';

// One kill of each kind, with real processes found through /proc; the bench plays many more.
describe.runIf(process.platform === 'linux')('an interview that is killed while it is recorded', () => {
  let outcome: Outcome;

  beforeAll(async () => {
    outcome = await playRounds({ rounds: 1, kinds, seed: 7, onProgress: (line) => console.error(line) });
  });

  it.each(kinds)('loses nothing and goes on by its link after a kill of the %s', (kind) => {
    const tally = outcome[kind];
    expect(tally).toMatchObject({
      rounds: 1,
      broken: 0,
      acknowledgedEventsLost: 0,
      deviceEventsLost: 0,
      acknowledgedBytesLost: 0,
      deviceBytesLost: 0,
      resumed: 1,
      sameQuestion: 1,
      finished: 1,
      recordings: 2,
      recordingsReady: 2,
    });
    expect(tally?.eventsAcknowledged).toBeGreaterThan(2);
    expect(tally?.bytesAcknowledged).toBeGreaterThan(0);
  });
});
