import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentile, silenceAllowance } from './silence-allowance.ts';
import {
  startTurnTaking,
  type TurnDecision,
  type TurnInput,
  type TurnState,
  turnTaking,
} from './turn-taking.ts';

const calm = { patience: 0.5, extraTime: false };
const start = (timeEndsAt: number | null = null): TurnInput => ({ kind: 'turn-started', at: 0, timeEndsAt });
const at = (
  kind: 'voice-started' | 'voice-ended' | 'tick' | 'hold' | 'go-on' | 'done',
  when: number,
): TurnInput => ({
  kind,
  at: when,
});
const words = (text: string, when: number): TurnInput => ({ kind: 'interim-text', at: when, text });

function play(inputs: readonly TurnInput[], from: TurnState = startTurnTaking(calm)) {
  let state = from;
  const decisions: TurnDecision[] = [];
  for (const input of inputs) {
    const step = turnTaking(state, input);
    state = step.state;
    decisions.push(step.decision);
  }
  return { state, decisions, last: decisions.at(-1) as TurnDecision };
}
const spoken = [start(), at('voice-started', 1000), at('voice-ended', 5000)];

describe('turn-taking in a spoken answer', () => {
  it.each<[string, readonly TurnInput[], TurnDecision]>([
    [
      'waits without end before anybody spoke',
      [start(), at('tick', 600_000)],
      { kind: 'wait', tickAt: null },
    ],
    [
      'never passes the turn while voice is heard',
      [start(), at('voice-started', 1000), at('tick', 900_000)],
      { kind: 'wait', tickAt: null },
    ],
    ['waits 6 s when no words are known', [...spoken, at('tick', 10_999)], { kind: 'wait', tickAt: 11_000 }],
    [
      'passes after those 6 s',
      [...spoken, at('tick', 11_000)],
      { kind: 'hand-over', why: 'silence', at: 11_000 },
    ],
    [
      'waits 3.5 s after a complete sentence',
      [...spoken, words('We shipped it.', 5200)],
      { kind: 'wait', tickAt: 8500 },
    ],
    [
      'passes after those 3.5 s',
      [...spoken, words('We shipped it.', 5200), at('tick', 8500)],
      { kind: 'hand-over', why: 'silence', at: 8500 },
    ],
    [
      'waits longer when the sentence is open',
      [...spoken, words('We shipped it, and', 5200), at('tick', 8500)],
      { kind: 'wait', tickAt: 11_000 },
    ],
    [
      'forgets the sentence when the voice returns',
      [...spoken, words('Done.', 5200), at('voice-started', 7000), at('voice-ended', 8000)],
      { kind: 'wait', tickAt: 14_000 },
    ],
    [
      'lets somebody think who said so',
      [...spoken, words('Let me think.', 5200), at('tick', 300_000)],
      { kind: 'wait', tickAt: null },
    ],
    [
      'is suspended by a hold',
      [...spoken, at('hold', 6000), at('tick', 300_000)],
      { kind: 'wait', tickAt: null },
    ],
    [
      'stays held while the person speaks and stops',
      [...spoken, at('hold', 6000), at('voice-started', 7000), at('voice-ended', 8000), at('tick', 90_000)],
      { kind: 'wait', tickAt: null },
    ],
    [
      'counts anew after a hold',
      [...spoken, at('hold', 6000), at('go-on', 60_000)],
      { kind: 'wait', tickAt: 66_000 },
    ],
    [
      'passes at once on Done, even during voice',
      [start(), at('voice-started', 1000), at('done', 1500)],
      { kind: 'hand-over', why: 'done', at: 1500 },
    ],
    [
      'passes at once on Done while held',
      [...spoken, at('hold', 6000), at('done', 6500)],
      { kind: 'hand-over', why: 'done', at: 6500 },
    ],
    [
      'does nothing between turns',
      [at('voice-started', 10), at('done', 20), at('tick', 90_000)],
      { kind: 'wait', tickAt: null },
    ],
    [
      'uses the sound’s own time when the report is late',
      [start(), at('voice-started', 1000), at('tick', 5300), at('voice-ended', 5000)],
      { kind: 'wait', tickAt: 11_000 },
    ],
  ])('%s', (_title, inputs, decision) => {
    expect(play(inputs).last).toEqual(decision);
  });
});

describe('the end of time', () => {
  it.each<[string, readonly TurnInput[], TurnDecision]>([
    [
      'gives 15 s of grace',
      [start(60_000), at('voice-started', 50_000), at('voice-ended', 70_000), at('tick', 74_999)],
      { kind: 'wait', tickAt: 75_000 },
    ],
    [
      'then passes in silence',
      [start(60_000), at('voice-started', 50_000), at('voice-ended', 70_000), at('tick', 75_000)],
      { kind: 'hand-over', why: 'time', at: 75_000 },
    ],
    [
      'never cuts a voice',
      [start(60_000), at('voice-started', 50_000), at('tick', 200_000)],
      { kind: 'wait', tickAt: null },
    ],
    [
      'waits for a pause of 1.5 s after the grace',
      [start(60_000), at('voice-started', 50_000), at('voice-ended', 80_000), at('tick', 81_499)],
      { kind: 'wait', tickAt: 81_500 },
    ],
    [
      'passes in that pause',
      [start(60_000), at('voice-started', 50_000), at('voice-ended', 80_000), at('tick', 81_500)],
      { kind: 'hand-over', why: 'time', at: 81_500 },
    ],
    [
      'comes for somebody who never spoke',
      [start(60_000), at('tick', 75_000)],
      { kind: 'hand-over', why: 'time', at: 75_000 },
    ],
    [
      'is not put off by a hold',
      [start(60_000), at('hold', 50_000), at('tick', 75_000)],
      { kind: 'hand-over', why: 'time', at: 75_000 },
    ],
    [
      'lets ordinary silence pass the turn first',
      [start(60_000), at('voice-started', 50_000), at('voice-ended', 61_000), at('tick', 67_000)],
      { kind: 'hand-over', why: 'silence', at: 67_000 },
    ],
  ])('%s', (_title, inputs, decision) => {
    expect(play(inputs).last).toEqual(decision);
  });

  it('gives half as much grace again with extra time', () => {
    const { last } = play(
      [start(60_000), at('tick', 75_000)],
      startTurnTaking({ patience: 0.5, extraTime: true }),
    );
    expect(last).toEqual({ kind: 'wait', tickAt: 82_500 });
  });
});

describe('an interruption', () => {
  const early = [...spoken, at('tick', 11_000), at('voice-started', 12_000)];

  it('is believed once the voice has lasted 0.4 s', () => {
    expect(play(early).last).toEqual({ kind: 'wait', tickAt: 12_400 });
    expect(play([...early, at('tick', 12_400)]).last).toEqual({ kind: 'give-back', pauseMs: 7000 });
  });

  it('is not made of a cough', () => {
    const { last, state } = play([...early, at('voice-ended', 12_200), at('tick', 13_000)]);
    expect(last).toEqual({ kind: 'wait', tickAt: null });
    expect(state.pace.interruptions).toBe(0);
  });

  it('reopens the turn and makes every later wait longer', () => {
    const back = play([...early, at('tick', 12_400), at('voice-ended', 20_000)]);
    expect(back.last).toEqual({ kind: 'wait', tickAt: 20_000 + 8100 });
    const next = play(
      [
        { kind: 'turn-started', at: 60_000, timeEndsAt: null },
        at('voice-started', 61_000),
        at('voice-ended', 65_000),
      ],
      back.state,
    );
    expect(next.last).toEqual({ kind: 'wait', tickAt: 65_000 + 8100 });
    expect(next.state.pace.pausesMs).toEqual([7000]);
  });

  it.each([
    ['late speech', [...spoken, at('tick', 11_000), at('voice-started', 14_500), at('tick', 16_000)]],
    ['speech after Done', [...spoken, at('done', 6000), at('voice-started', 6500), at('tick', 8000)]],
    [
      'speech after the end of time',
      [start(1000), at('tick', 16_000), at('voice-started', 16_500), at('tick', 18_000)],
    ],
  ] as const)('is not %s', (_what, inputs) => {
    const { last, state } = play(inputs);
    expect(last).toEqual({ kind: 'wait', tickAt: null });
    expect(state.pace.interruptions).toBe(0);
  });
});

describe('the silence allowed', () => {
  const quick = Array.from({ length: 20 }, () => 500);
  const slow = Array.from({ length: 20 }, () => 4000);
  it.each([
    ['defaults to 3.5 and 6 s', { ...calm, pausesMs: [], interruptions: 0 }, 3500, 6000],
    ['needs eight pauses to learn', { ...calm, pausesMs: slow.slice(0, 7), interruptions: 0 }, 3500, 6000],
    ['shrinks a little for a quick speaker', { ...calm, pausesMs: quick, interruptions: 0 }, 2975, 5100],
    ['grows for a slow one', { ...calm, pausesMs: slow, interruptions: 0 }, 6500, 9000],
    ['grows by a third with each interruption', { ...calm, pausesMs: [], interruptions: 1 }, 4725, 8100],
    ['stops growing at 2.5 times', { ...calm, pausesMs: [], interruptions: 50 }, 8750, 15_000],
    [
      'shrinks with an impatient persona',
      { patience: 0, extraTime: false, pausesMs: [], interruptions: 0 },
      2975,
      5100,
    ],
    [
      'grows with a patient persona',
      { patience: 1, extraTime: false, pausesMs: [], interruptions: 0 },
      4025,
      6900,
    ],
    [
      'grows by half with extra time',
      { patience: 0.5, extraTime: true, pausesMs: [], interruptions: 0 },
      5250,
      9000,
    ],
  ])('%s', (_title, pace, completeMs, openMs) => {
    expect(silenceAllowance(pace)).toEqual({ completeMs, openMs });
  });

  it('never exceeds 10 and 15 s without extra time', () => {
    const pausesMs = Array.from({ length: 20 }, () => 30_000);
    expect(silenceAllowance({ patience: 1, extraTime: false, pausesMs, interruptions: 9 })).toEqual({
      completeMs: 10_000,
      openMs: 15_000,
    });
  });

  it('wins back a part of an interruption with each turn that ended rightly', () => {
    const once = startTurnTaking({ ...calm, interruptions: 1 });
    const next: TurnInput = { kind: 'turn-started', at: 60_000, timeEndsAt: null };
    expect(play([...spoken, at('tick', 30_000), next], once).state.pace.interruptions).toBe(0.75);
    expect(play([...spoken, at('done', 6000), next], once).state.pace.interruptions).toBe(1);
  });

  it('learns pauses inside a turn, but not gaps of articulation and not a silence that was asked for', () => {
    const { state } = play([
      start(),
      at('voice-started', 0),
      at('voice-ended', 1000),
      at('voice-started', 1100),
      at('voice-ended', 2000),
      at('voice-started', 2900),
      at('voice-ended', 4000),
      at('hold', 4500),
      at('go-on', 50_000),
      at('voice-started', 50_500),
    ]);
    expect(state.pace.pausesMs).toEqual([900]);
  });

  it('has no percentile of nothing', () => {
    expect(percentile([], 0.95)).toBeNull();
    expect(percentile([3, 1, 2], 0.5)).toBe(2);
  });
});

describe('whatever happens', () => {
  const input = fc.oneof(
    fc
      .constantFrom('voice-started', 'voice-ended', 'tick', 'hold', 'go-on', 'done')
      .map((kind) => ({ kind })),
    fc
      .constantFrom('We did.', 'and', 'let me think')
      .map((text) => ({ kind: 'interim-text' as const, text })),
    fc.constant({ kind: 'turn-started' as const, timeEndsAt: 60_000 as number | null }),
  );
  const story = fc.array(fc.tuple(fc.integer({ min: 0, max: 20_000 }), input), { maxLength: 60 });

  it('silence and time never pass a turn during voice, and silence never during a hold or before a word', () => {
    fc.assert(
      fc.property(story, fc.boolean(), (steps, extraTime) => {
        let state = startTurnTaking({ patience: 0.3, extraTime });
        let clock = 0;
        for (const [wait, what] of steps) {
          clock += wait;
          const step = turnTaking(state, { ...what, at: clock } as TurnInput);
          if (step.decision.kind === 'hand-over') {
            expect(state.turn === 'open' || what.kind === 'turn-started').toBe(true);
            if (step.decision.why !== 'done') expect(step.state.voice).toBe(false);
            if (step.decision.why === 'silence') {
              expect(state.held).toBe(false);
              expect(step.state.spoke).toBe(true);
              const least = silenceAllowance(step.state.pace).completeMs;
              expect(clock - step.state.silentFrom).toBeGreaterThanOrEqual(least);
            }
          }
          if (step.decision.kind === 'wait' && step.decision.tickAt !== null)
            expect(step.decision.tickAt).toBeGreaterThan(step.state.now);
          expect(turnTaking(state, { ...what, at: clock } as TurnInput)).toEqual(step);
          state = step.state;
        }
      }),
      { numRuns: 500 },
    );
  });
});
