import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Move } from '../../../kernel/interview-events.ts';
import { planDurationMs } from '../../../kernel/interview-plan.ts';
import type { Tape } from '../../../kernel/tape/event.ts';
import { interviewerContent } from '../server/index.ts';
import { aPersona, aPlan, aQuestion, play, type Reply } from '../testing/play.ts';
import { createInterviewer, shouldStop } from './index.ts';

const interviewer = createInterviewer(interviewerContent());
const QUESTIONS = [
  aQuestion(),
  aQuestion({ id: 'conflict', text: 'Describe a conflict with a colleague and how you dealt with it.' }),
  aQuestion({ id: 'learning', text: 'What is the last thing you got wrong, and what did you learn?' }),
];
const NO_RESULT =
  'Last year at my job our payment service kept failing at night. I was asked to look into it. ' +
  'I read the logs for two days, talked to the vendor, and rewrote the slow database query myself.';
const ONLY_WE =
  'Last year at my job we had a big outage. We looked at the logs and we rewrote the slow database query. ' +
  'As a result it went well and everyone was happy with it in the end.';
const HABIT =
  'When I face a problem I usually stay calm. I would always make a list of what I know, and I try to ask people ' +
  'who have seen it before. That way I can decide what to do next.';
const GENERAL = { text: HABIT };

const single = (reply: (n: number) => Reply, part = {}) =>
  play(interviewer, aPlan({ questions: [aQuestion(part)] }), (_move, n) => reply(n));
const secondMove = (reply: Reply, part = {}) =>
  single((n) => (n === 1 ? reply : { text: null, why: 'skipped' }), part).moves[1];

describe('an interview', () => {
  it('greets by name, asks every planned question in order, and closes', () => {
    const { moves } = play(interviewer, aPlan({ questions: QUESTIONS }), () => GENERAL);
    expect(moves[0]?.lead).toContain('Robin');
    expect(moves.filter((m) => m.kind === 'ask').map((m) => m.questionId)).toEqual(
      QUESTIONS.map((q) => q.id),
    );
    expect(moves.filter((m) => m.kind === 'close')).toHaveLength(1);
    expect(moves.at(-1)?.kind).toBe('close');
    for (const move of moves) expect(Move.safeParse(move).success).toBe(true);
  });

  it('says nothing before the start, while an answer runs, after the close and after the end', () => {
    const { tape } = single(() => GENERAL);
    expect(interviewer.next([])).toBeNull();
    expect(interviewer.next(tape.slice(0, 1))).toBeNull();
    expect(interviewer.next(tape.slice(0, 3))).toBeNull();
    const running = tape.slice(
      0,
      tape.findIndex((e) => e.type === 'answer.ended'),
    );
    expect(interviewer.next(running)).toBeNull();
    expect(interviewer.next(tape)).toBeNull();
    const ended = { ...tape[1], seq: 3, type: 'interview.ended', data: { why: 'left' } } as Tape[number];
    expect(interviewer.next([...tape.slice(0, 2), ended])).toBeNull();
  });

  it('gives the same move for the same tape, byte for byte', () => {
    const { tape } = play(interviewer, aPlan({ questions: QUESTIONS }), () => ({ text: NO_RESULT }));
    for (let n = 0; n <= tape.length; n++) {
      const other = createInterviewer(interviewerContent());
      expect(JSON.stringify(other.next(structuredClone(tape.slice(0, n))))).toBe(
        JSON.stringify(interviewer.next(tape.slice(0, n))),
      );
    }
  });
});

describe('follow-ups', () => {
  it.each([
    [NO_RESULT, 'result'],
    [ONLY_WE, 'ownership'],
    [HABIT, 'episode'],
  ])('go for the weakest gap of "%s"', (text, slot) => {
    const move = secondMove({ text });
    expect(move).toMatchObject({ kind: 'follow-up', slot });
    expect(move?.because).toContain(slot);
  });

  it('quote the answer exactly', () => {
    const { moves, tape } = single(() => ({ text: NO_RESULT }));
    const quote = moves[1]?.quote;
    expect(quote).not.toBeNull();
    expect(NO_RESULT.slice(quote?.start, quote?.end)).toBe(quote?.text);
    expect(moves[1]?.text).toContain(`"${quote?.text}"`);
    expect(tape.some((e) => e.type === 'answer.words' && e.data.turn === quote?.turn)).toBe(true);
  });

  it('do not quote what was heard with doubt', () => {
    const { tape } = single(() => ({ text: NO_RESULT }));
    const until = tape.findIndex((e) => e.type === 'answer.ended') + 1;
    const doubted = tape.slice(0, until).map((event) =>
      event.type === 'answer.words'
        ? {
            ...event,
            data: {
              ...event.data,
              source: 'speech',
              words: NO_RESULT.split(' ').map((text, i) => ({ text, start: i, end: i + 1, confidence: 0.2 })),
            },
          }
        : event,
    );
    expect(interviewer.next(doubted)).toMatchObject({ kind: 'follow-up', quote: null });
  });

  it("take the question's own wording first", () => {
    const followUps = { result: ['And how did it end?', 'You mentioned "{quote}". Who noticed first?'] };
    expect(secondMove({ text: NO_RESULT }, { followUps })?.text).toMatch(
      /^You mentioned ".+". Who noticed first\?$/,
    );
    const unquotable =
      'Last year I was asked to help at work. I listened, spoke to them, and rewrote it all by noon.';
    expect(secondMove({ text: `${unquotable} It was as hard as it gets.` }, { followUps })?.text).toBe(
      followUps.result[0],
    );
  });

  it('never come twice, and never two for one gap on a question', () => {
    const questions = Array.from({ length: 12 }, (_, i) =>
      aQuestion({ id: `q${i}`, text: `${QUESTIONS[i % 3]?.text} ${i}` }),
    );
    for (const text of [NO_RESULT, ONLY_WE, HABIT]) {
      const plan = aPlan({ questions, lengthMinutes: 90, persona: aPersona({ probing: 1, patience: 1 }) });
      const follow = play(interviewer, plan, () => ({ text })).moves.filter((m) => m.kind === 'follow-up');
      const texts = follow.map((m) => (m.quote ? m.text.replace(m.quote.text, '') : m.text));
      expect(follow.length).toBeGreaterThan(5);
      expect(new Set(texts).size).toBe(texts.length);
      const slots = follow.map((m) => `${m.questionId} ${m.slot}`);
      expect(new Set(slots).size).toBe(slots.length);
    }
  });
});

describe('answers that need grace', () => {
  it.each([
    ["I don't know, nothing comes to mind.", 'No example', /dont|no example/i],
    ['Yes.', 'one word', /1 word/],
    ['You are a stupid bot.', 'abuse', /insults/],
    ['Ich habe das Problem mit dem Kunden gelöst und wir waren alle sehr froh.', 'German', /English/],
    ['Tell me about a time you solved a hard problem at work.', 'copy', /question again/],
    [
      'leadership teamwork stakeholder agile scrum delivery impact growth metrics ownership vision strategy',
      'list',
      /row/,
    ],
  ])('are met once, then the interview moves on: "%s" (%s)', (text, _name, because) => {
    const { moves } = single(() => ({ text }));
    expect(moves.map((m) => m.kind)).toEqual(['ask', 'follow-up', 'close']);
    expect(moves[1]).toMatchObject({ slot: null, quote: null });
    expect(moves[1]?.because).toMatch(because);
  });

  it('leave a skipped or refused question at once', () => {
    expect(secondMove({ text: null, why: 'skipped' })?.kind).toBe('close');
    expect(secondMove({ text: 'I would rather not talk about that.' })?.because).toContain('respected');
  });

  it('offer a hand once when nothing is said', () => {
    const { moves } = single(() => ({ text: null, why: 'silence' }));
    expect(moves.map((m) => m.because)).toEqual([
      'The interview begins.',
      'Nothing was said.',
      expect.stringContaining('not pressed further'),
    ]);
  });

  it('end the interview at the third insult', () => {
    const { moves } = play(interviewer, aPlan({ questions: QUESTIONS }), () => ({
      text: 'Shut up, you idiot.',
    }));
    expect(moves.at(-1)).toMatchObject({ kind: 'close', because: '3 answers insult.' });
    expect(moves.filter((m) => m.kind === 'ask')).toHaveLength(2);
  });

  it('never claim to have understood words nobody knows', () => {
    const { moves } = single(() => ({ text: null, voiceMs: 20_000 }));
    expect(moves.map((m) => m.kind)).toEqual(['ask', 'follow-up', 'close']);
    expect(moves[1]).toMatchObject({ lead: null, quote: null });
    expect(moves[1]?.because).toContain('words are not known');
  });

  it('accept a short answer to a follow-up', () => {
    const { moves } = single((n) => ({ text: n === 1 ? NO_RESULT : 'It dropped to zero.' }));
    expect(moves.filter((m) => m.slot === null && m.kind === 'follow-up')).toEqual([]);
  });

  it('ask for less after a very long answer', () => {
    const long = Array.from(
      { length: 40 },
      (_, i) => `On day ${i} I wrote part ${i} of the report for team ${i + 2}.`,
    ).join(' ');
    const leads = interviewerContent().templates.long.map((p) => p.text);
    expect(leads).toContain(
      secondMove({ text: `Last year at my job I had to write a report. ${long}` })?.lead,
    );
  });
});

describe('time', () => {
  it.each([5, 10, 20, 45])('is kept within the plan of %i minutes with slow answers', (lengthMinutes) => {
    const plan = aPlan({ questions: QUESTIONS, lengthMinutes, persona: aPersona({ probing: 0.9 }) });
    const ms = 90_000;
    const { tape, moves } = play(interviewer, plan, () => ({ text: NO_RESULT, ms }));
    expect(tape.at(-1)?.at).toBeLessThanOrEqual(planDurationMs(plan) + ms);
    expect(moves.at(-1)?.kind).toBe('close');
    expect(moves.filter((m) => m.kind === 'ask').length).toBe(Math.min(3, Math.ceil(lengthMinutes / 2)));
  });

  it('up means close, whatever was answered', () => {
    const { moves } = play(interviewer, aPlan({ questions: QUESTIONS, lengthMinutes: 1 }), () => ({
      text: NO_RESULT,
      ms: 61_000,
    }));
    expect(moves.map((m) => m.kind)).toEqual(['ask', 'close']);
    expect(moves[1]?.because).toContain('time');
  });

  it('away from the stage does not count', () => {
    const plan = aPlan({ questions: QUESTIONS, lengthMinutes: 2 });
    const { tape } = play(interviewer, plan, () => ({ text: NO_RESULT, ms: 20_000 }));
    const start = tape.slice(0, 2);
    const resumed = {
      seq: 3,
      at: 3_600_000,
      by: 'system',
      type: 'interview.resumed',
      v: 1,
      data: { epochMs: 1, awayMs: 3_600_000 },
    } as const;
    expect(shouldStop([...start, resumed])).toEqual({ stop: false, leftMs: 120_000 });
    expect(shouldStop([...start, { ...resumed, data: { epochMs: 1, awayMs: 0 } }]).stop).toBe(true);
  });

  it('extra time gives half as much again', () => {
    const count = (extraTime: boolean) => {
      const access = { captions: true, textOnly: false, extraTime, noCamera: false };
      const plan = aPlan({
        questions: QUESTIONS,
        lengthMinutes: 6,
        access,
        persona: aPersona({ probing: 0.9 }),
      });
      return play(interviewer, plan, () => ({ text: NO_RESULT, ms: 60_000 })).moves.length;
    };
    expect(count(true)).toBeGreaterThan(count(false));
  });
});

describe('personas', () => {
  const { personas } = interviewerContent();
  const followUps = (id: string, text: string) => {
    const entry = personas.find((p) => p.id === id);
    if (!entry) throw new Error(`no persona ${id}`);
    const { emphasis: _, ...persona } = entry;
    const plan = aPlan({ questions: QUESTIONS, lengthMinutes: 45, persona });
    const more = 'I called the vendor first, and they sent somebody on the same day to look at it with me.';
    return play(interviewer, plan, (move) => ({ text: move.kind === 'ask' ? text : more })).moves.filter(
      (m) => m.kind === 'follow-up',
    );
  };

  it('probe as deep as their trait says', () => {
    expect(followUps('sunita', NO_RESULT).length).toBeLessThan(followUps('maren', NO_RESULT).length);
    expect(followUps('maren', NO_RESULT).length).toBeLessThan(followUps('idris', NO_RESULT).length);
  });

  it('care about different things in the same answer', () => {
    const told =
      'Last year at work I was asked to fix the build. I rewrote the scripts myself and told the others. As a result it went well and everyone was happy.';
    expect(followUps('tobias', told)[0]?.slot).toBe('measure');
    expect(followUps('maren', told)[0]?.slot).toBe('learning');
  });

  it('speak in their own tone', () => {
    const leads = (id: string) => followUps(id, NO_RESULT).map((m) => m.lead);
    const warm = interviewerContent()
      .templates.acknowledgements.filter((p) => (p.warmth?.[0] ?? 0) >= 0.5)
      .map((p) => p.text);
    expect(leads('maren').some((lead) => lead !== null && warm.includes(lead))).toBe(true);
    expect(leads('tobias').some((lead) => lead !== null && warm.includes(lead))).toBe(false);
  });
});

it('plays to a legal end whatever is answered', () => {
  const reply = fc.record({
    text: fc.option(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom(NO_RESULT, ONLY_WE, HABIT, '', 'Yes.'),
      ),
    ),
    ms: fc.integer({ min: 0, max: 200_000 }),
    voiceMs: fc.integer({ min: 0, max: 60_000 }),
    why: fc.constantFrom('done', 'silence', 'skipped', 'time'),
  });
  const traits = fc.record({
    warmth: fc.double({ min: 0, max: 1, noNaN: true }),
    probing: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(reply, { minLength: 1, maxLength: 12 }), traits, (replies, part) => {
      const plan = aPlan({ questions: QUESTIONS, lengthMinutes: 15, persona: aPersona(part) });
      const { moves } = play(interviewer, plan, (_move, n) => replies[n % replies.length] as Reply);
      expect(moves.at(-1)?.kind).toBe('close');
      expect(moves.every((move) => Move.safeParse(move).success)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
