import type { z } from 'zod';
import {
  AnswerEnded,
  AnswerStarted,
  AnswerWords,
  InterviewEnded,
  InterviewerFinished,
  InterviewerMoved,
  InterviewPlanned,
  InterviewStarted,
} from '../interview-events.ts';
import type { Plan } from '../interview-plan.ts';
import type { By, EventType, TapeEvent } from '../tape/event.ts';

export function aPlan(part: Partial<Plan> = {}): Plan {
  return {
    type: 'behavioral',
    role: { slug: 'support', label: 'Customer support' },
    level: 'mid',
    lengthMinutes: 10,
    persona: {
      id: 'maren',
      name: 'Maren',
      title: 'engineering manager',
      blurb: 'Warm, in no hurry.',
      traits: { warmth: 0.9, probing: 0.5, patience: 0.9, formality: 0.3 },
      voice: { pitch: 1, rate: 1 },
    },
    mode: 'coached',
    access: { captions: true, textOnly: false, extraTime: false, noCamera: false },
    questions: [
      {
        id: 'a-promise-kept',
        competency: 'ownership',
        topic: 'a promise that was hard to keep',
        text: 'Tell me about a promise you made at work that turned out hard to keep. What did you do?',
        because: 'ownership weighs most for this role',
        followUps: { measure: ['How do you know that it worked?'] },
        strong: ['Names the own part.'],
      },
      {
        id: 'a-number',
        competency: 'results',
        topic: 'a number that moved',
        text: 'Describe a number you set out to change. What happened to it?',
        because: 'results are asked at this level',
        followUps: {},
        strong: ['Gives a baseline.'],
      },
    ],
    retryOf: null,
    ...part,
  };
}

/** Writes a tape step by step; `wait` moves its clock. */
export function aTape(plan: Plan = aPlan()) {
  const events: TapeEvent[] = [];
  let at = 0;
  let turns = 0;
  const tape = {
    events,
    wait(ms: number) {
      at += ms;
      return tape;
    },
    add<S extends z.ZodType>(type: EventType<string, S>, by: By, data: z.input<S>) {
      events.push({
        seq: events.length + 1,
        at,
        by,
        type: type.type,
        v: type.v,
        data: type.data.parse(data) as Record<string, unknown>,
      });
      return tape;
    },
    start: () =>
      tape.add(InterviewStarted, 'candidate', {
        epochMs: 1_700_000_000_000,
        camera: false,
        microphone: false,
        recording: false,
      }),
    ask: (questionId = plan.questions[0]?.id ?? null, text = plan.questions[0]?.text ?? 'Well?') => {
      tape.add(InterviewerMoved, 'interviewer', {
        move: {
          kind: 'ask',
          lead: null,
          text,
          questionId,
          slot: null,
          quote: null,
          because: 'next in the plan',
        },
      });
      const moveSeq = events.length;
      return tape
        .wait(4000)
        .add(InterviewerFinished, 'interviewer', { moveSeq, how: 'captions', cut: false });
    },
    /** One typed answer that takes a minute. */
    answer: (text: string, questionId = plan.questions[0]?.id ?? null) => {
      turns++;
      const moveSeq = events.filter((event) => event.type === 'interviewer.moved').at(-1)?.seq ?? 1;
      return tape
        .add(AnswerStarted, 'candidate', { turn: turns, questionId, moveSeq, how: 'typing' })
        .wait(60_000)
        .add(AnswerWords, 'candidate', { turn: turns, source: 'typed', text, words: null, engine: null })
        .add(AnswerEnded, 'candidate', { turn: turns, why: 'done' });
    },
    end: () => tape.add(InterviewEnded, 'system', { why: 'completed' }),
  };
  return tape.add(InterviewPlanned, 'system', { plan, forkedFrom: null });
}
