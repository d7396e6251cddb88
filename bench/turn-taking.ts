/**
 * How often the silence policy takes a turn away too early, and how long the interviewer then takes to reply.
 * `clip`: exact pauses of generated speech. `simulated`: 60 people with 12 answers each, whose pauses are log-normal;
 * everyday ones have a median of 0.6 s and a 95th percentile of 2.5 s, and one in eight is for thinking (median 2.5 s,
 * 95th percentile 8 s), scaled per person. The distributions are assumptions, not recordings. Prints one JSON line.
 */
import { readFileSync } from 'node:fs';
import { percentile } from '../src/features/speech/domain/turns/silence-allowance.ts';
import {
  startTurnTaking,
  type TurnInput,
  type TurnState,
  turnTaking,
} from '../src/features/speech/domain/turns/turn-taking.ts';
import { type Random, seededRandom } from '../src/kernel/random.ts';

interface Answer {
  /** Voice in ms from the start of the turn. */
  readonly voice: readonly (readonly [start: number, end: number])[];
  /** Whether the words end a sentence at the end of each stretch; null without interim text. */
  readonly complete: readonly boolean[] | null;
}

/** Plays one answer: how often it was cut, and how long after its last sound the turn passed. */
function play(before: TurnState, from: number, answer: Answer) {
  let state = before;
  let cuts = 0;
  let passedAt: number | null = null;
  let tickAt: number | null = null;
  const send = (input: TurnInput) => {
    const step = turnTaking(state, input);
    state = step.state;
    tickAt = step.decision.kind === 'wait' ? step.decision.tickAt : null;
    if (step.decision.kind === 'hand-over') passedAt = step.decision.at;
    if (step.decision.kind === 'give-back') passedAt = null;
    return step.decision.kind;
  };
  const until = (at: number) => {
    while (tickAt !== null && tickAt <= at) send({ kind: 'tick', at: tickAt });
  };
  send({ kind: 'turn-started', at: from, timeEndsAt: null });
  for (const [i, [start, end]] of answer.voice.entries()) {
    until(from + start);
    if (passedAt !== null) {
      cuts++;
      if (from + start - passedAt > 3000) send({ kind: 'turn-started', at: from + start, timeEndsAt: null });
      passedAt = null;
    }
    send({ kind: 'voice-started', at: from + start });
    until(from + end);
    send({ kind: 'voice-ended', at: from + end });
    if (answer.complete)
      send({ kind: 'interim-text', at: from + end, text: answer.complete[i] ? 'We did it.' : 'and then we' });
  }
  const lastSound = from + (answer.voice.at(-1)?.[1] ?? 0);
  until(lastSound + 60_000);
  return { state, cuts, latencyMs: (passedAt ?? Number.NaN) - lastSound, endsAt: passedAt ?? lastSound };
}

function run(people: readonly (readonly Answer[])[]) {
  let turns = 0;
  let turnsCut = 0;
  let pauses = 0;
  const latencies: number[] = [];
  for (const answers of people) {
    let state = startTurnTaking({ patience: 0.5, extraTime: false });
    let clock = 0;
    for (const answer of answers) {
      const result = play(state, clock, answer);
      state = result.state;
      clock = result.endsAt + 5000;
      turns++;
      pauses += answer.voice.length - 1;
      if (result.cuts > 0) turnsCut++;
      latencies.push(result.latencyMs);
    }
  }
  return {
    turns,
    pauses,
    cutOffsPer100Turns: Math.round((turnsCut / turns) * 1000) / 10,
    replyMsP50: percentile(latencies, 0.5),
    replyMsP95: percentile(latencies, 0.95),
  };
}

/** What a policy that always waits the same would do to the same people. */
function fixed(people: readonly (readonly Answer[])[], waitMs: number): number {
  const answers = people.flat();
  const cut = answers.filter(({ voice }) =>
    voice.some(([start], i) => i > 0 && start - (voice[i - 1]?.[1] ?? start) >= waitMs),
  );
  return Math.round((cut.length / answers.length) * 1000) / 10;
}

function logNormal(random: Random, median: number, p95: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp((Math.log(p95 / median) / 1.645) * normal);
}

function somebody(random: Random, text: boolean): Answer[] {
  const own = logNormal(random, 1, 1.6);
  return Array.from({ length: 12 }, () => {
    let at = 800 + random() * 2000;
    const count = 8 + Math.floor(random() * 14);
    const voice = Array.from({ length: count }, () => {
      const start = at;
      const end = start + 800 + random() * 4000;
      const thinks = random() < 1 / 8;
      at = end + 1000 * own * (thinks ? logNormal(random, 2.5, 8) : logNormal(random, 0.6, 2.5));
      return [Math.round(start), Math.round(end)] as const;
    });
    const complete = text ? voice.map((_, i) => i === count - 1 || random() < 0.4) : null;
    return { voice, complete };
  });
}

function people(text: boolean): Answer[][] {
  const random = seededRandom(20_261_125);
  return Array.from({ length: 60 }, () => somebody(random, text));
}

type Truth = Record<string, { readonly speech: readonly (readonly [number, number])[] } | number | string>;

function clips(text: boolean): Answer[][] {
  const file = new URL('../../shared/media/speech_truth.json', import.meta.url);
  const truth: Truth = JSON.parse(readFileSync(file, 'utf8'));
  const answers = Object.values(truth).flatMap((clip) => (typeof clip === 'object' ? [clip.speech] : []));
  return answers.map((speech) => [
    {
      voice: speech.map(([start, end]) => [Math.round(start * 1000), Math.round(end * 1000)] as const),
      complete: text ? speech.map(() => true) : null,
    },
  ]);
}

console.log(
  JSON.stringify({
    bench: 'turn-taking',
    clip: { voiceOnly: run(clips(false)), withInterimText: run(clips(true)) },
    simulated: { voiceOnly: run(people(false)), withInterimText: run(people(true)) },
    fixedCutOffsPer100Turns: {
      after2s: fixed(people(false), 2000),
      after3500ms: fixed(people(false), 3500),
      after6s: fixed(people(false), 6000),
      after10s: fixed(people(false), 10_000),
    },
  }),
);
