import {
  AnswerEnded,
  AnswerStarted,
  AnswerWords,
  type HeardWord,
  InterviewerFinished,
  InterviewerMoved,
  VoiceHeard,
} from '../../../kernel/interview-events.ts';
import type { Plan, Slot } from '../../../kernel/interview-plan.ts';
import { aPlan, aTape } from '../../../kernel/testing/a-tape.ts';

export const ANSWERS = {
  noNumber:
    'Um, two years ago I was on the support team of a small payments company, and our queue was, like, miserable. ' +
    'My task was to clear the oldest tickets before the audit in March. ' +
    'I exported every ticket that was older than a week and I tagged each one by cause. ' +
    'I decided to write one reply for the most common cause and I asked the product team to fix the form. ' +
    'And yeah, in the end the queue got a lot better for everyone.',
  measured: 'We went from about 40 open tickets to 6 within two months.',
  onlyWe:
    'Last spring at the clinic our booking page broke every Monday. We looked at the logs and we found that a report ran at the same time. ' +
    'We moved the report to the night and we told the front desk about it. As a result, the page stayed up and calls fell by 30 percent.',
  habit:
    'I would usually talk to the customer first and try to understand what they need. Then I would normally look for options, ' +
    'and I always make sure that everybody is informed about what happens next in the process.',
  whole:
    'In 2022 I worked at a library that lost its evening funding. My job was to keep the reading group alive without a budget. ' +
    'I called twelve members, I compared two free rooms, and I chose the smaller one rather than the church hall because it was near the bus. ' +
    'As a result, attendance grew from 9 to 21 people in three months. ' +
    'I learned to ask people what stops them before I plan anything, and since then I start every project with five calls.',
} as const;

/** Words evenly spoken from `startMs` on; a pause of `pauseMs` after every full stop. */
export function spoken(text: string, startMs: number, wordsPerMinute = 150, pauseMs = 900): HeardWord[] {
  let at = startMs;
  const each = 60_000 / wordsPerMinute;
  return (text.match(/\S+/g) ?? []).map((word) => {
    const heard = { text: word, start: Math.round(at), end: Math.round(at + each * 0.9), confidence: 0.9 };
    at += each + (/[.!?]$/.test(word) ? pauseMs : 0);
    return heard;
  });
}

interface Said {
  readonly how?: 'voice' | 'typing';
  /** With `gist` only the text is known, typed after speaking. */
  readonly source?: 'typed' | 'speech' | 'gist' | null;
  readonly why?: 'done' | 'silence' | 'skipped';
  readonly pauseMs?: number;
  readonly wordsPerMinute?: number;
}

/** A tape written turn by turn, spoken or typed. `ask` and `follow` move its clock by some seconds. */
export function aRehearsal(plan: Plan = aPlan()) {
  const tape = aTape(plan);
  let turn = 0;
  const at = () => tape.events.at(-1)?.at ?? 0;
  const move = (kind: 'ask' | 'follow-up', text: string, questionId: string, slot: Slot | null) => {
    const because = kind === 'ask' ? 'next in the plan' : 'the answer lacked it';
    const data = { kind, lead: null, text, questionId, slot, quote: null, because };
    tape.wait(3000).add(InterviewerMoved, 'interviewer', { move: data });
    const moveSeq = tape.events.length;
    tape.wait(5000).add(InterviewerFinished, 'interviewer', { moveSeq, how: 'captions', cut: false });
    return moveSeq;
  };
  const say = (moveSeq: number, questionId: string, text: string, said: Said) => {
    const { how = 'voice', source = how === 'typing' ? 'typed' : 'speech', why = 'done' } = said;
    turn++;
    tape.add(AnswerStarted, 'candidate', { turn, questionId, moveSeq, how });
    const words = spoken(text, at() + 1200, said.wordsPerMinute, said.pauseMs);
    const end = how === 'typing' ? at() + 45_000 : (words.at(-1)?.end ?? at()) + 1500;
    const voice: { start: number; end: number }[] = [];
    for (const { start, end: until } of how === 'voice' ? words : []) {
      const last = voice.at(-1);
      if (last && start - last.end < 250) last.end = until;
      else voice.push({ start, end: until });
    }
    tape.wait(end - at());
    for (const stretch of voice) tape.add(VoiceHeard, 'candidate', { turn, ...stretch });
    if (source && why !== 'skipped') {
      tape.add(AnswerWords, 'candidate', {
        turn,
        source,
        text,
        words: source === 'speech' ? words : null,
        engine: source === 'speech' ? 'whisper-small' : null,
      });
    }
    tape.add(AnswerEnded, 'candidate', { turn, why });
  };
  const rehearsal = {
    tape,
    plan,
    question(index: number, answer: string, said: Said = {}) {
      const question = plan.questions[index];
      if (!question) throw new Error(`The plan has no question ${index}`);
      say(move('ask', question.text, question.id, null), question.id, answer, said);
      return rehearsal;
    },
    follow(index: number, slot: Slot, text: string, answer: string, said: Said = {}) {
      const question = plan.questions[index];
      if (!question) throw new Error(`The plan has no question ${index}`);
      say(move('follow-up', text, question.id, slot), question.id, answer, said);
      return rehearsal;
    },
  };
  return rehearsal;
}
