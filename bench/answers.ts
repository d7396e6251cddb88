import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { PersonasFile, TemplatesFile } from '../src/features/interviewer/contract.ts';
import { createInterviewer } from '../src/features/interviewer/domain/index.ts';
import { aPlan, aQuestion, type Played, play } from '../src/features/interviewer/testing/play.ts';
import { type AnswerObservations, observeAnswer } from '../src/features/speech/domain/index.ts';
import { allSpans } from '../src/features/speech/domain/text/all-spans.ts';
import type { Plan } from '../src/kernel/interview-plan.ts';
import { readInterview } from '../src/kernel/interview-state.ts';

export const ANSWERS = new URL('../../shared/answers/behavioural.csv', import.meta.url);

/** RFC 4180: quoted fields may hold commas, line ends and doubled quotes. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (quoted && c === '"' && text[i + 1] === '"') field += text.charAt(++i);
    else if (c === '"' && (quoted || field === '')) quoted = !quoted;
    else if (quoted) field += c;
    else if (c === ',' || c === '\n') {
      row.push(field);
      field = '';
      if (c === '\n') rows.push(row.splice(0));
    } else if (c !== '\r') field += c;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  return rows;
}

interface Asked {
  readonly person: string;
  readonly question: string;
  readonly answer: string;
}

export function readAnswers(csv: string): Asked[] {
  const [head = [], ...rows] = parseCsv(csv);
  const at = (row: string[], name: string) => row[head.indexOf(name)] ?? '';
  return rows.map((row) => ({
    person: at(row, 'person'),
    question: at(row, 'question'),
    answer: at(row, 'answer'),
  }));
}

/** The real data hold no answers to follow-ups; these plain ones stand in. */
const SHORT_REPLIES = [
  'It took about three weeks, and most of the group kept doing it that way afterwards.',
  'I asked two colleagues to look at it first, then I changed the order of the steps.',
  'Next time I would ask for help sooner.',
  'The other way would have been to wait, but that would have cost us the deadline.',
  'I was the one who had to decide, and I told everybody the same day.',
];

const content = (name: string) =>
  JSON.parse(readFileSync(new URL(`../content/interviewer/${name}.json`, import.meta.url), 'utf8'));
const { personas } = PersonasFile.parse(content('personas'));
const interviewer = createInterviewer({ personas, templates: TemplatesFile.parse(content('templates')) });

export interface Interviewed extends Played {
  readonly person: string;
  readonly plan: Plan;
}

/** Each person is one interview with their own questions; the personas take turns. */
export function interviewAll(asked: readonly Asked[]): Interviewed[] {
  const people = [...new Set(asked.map((row) => row.person))];
  return people.map((person, n) => {
    const rows = asked.filter((row) => row.person === person);
    const { emphasis: _, ...persona } = personas[n % personas.length] as (typeof personas)[number];
    const questions = rows.map((row, i) => aQuestion({ id: `${person}-${i + 1}`, text: row.question }));
    const plan = aPlan({ persona, questions, lengthMinutes: 30 });
    let follow = n;
    const played = play(interviewer, plan, (move) => {
      const asks = questions.findIndex((q) => q.id === move.questionId);
      if (move.kind === 'ask') return { text: rows[asks]?.answer ?? '', ms: 60_000 };
      return { text: SHORT_REPLIES[follow++ % SHORT_REPLIES.length] ?? '', ms: 20_000 };
    });
    return { ...played, person, plan };
  });
}

const LEADING_PRONOUN = /^(?:i|you|he|she|it|we|they|me|him|us|them|that|who|which|what)\b/i;
const TRAILING =
  /\b(?:the|a|an|of|to|and|or|but|in|on|at|for|with|is|was|were|are|be|that|which|my|our|very|so|had|have)$/i;

/** Everything promised of the interviewer and the observations on these answers; empty when all of it holds. */
export function problemsOf(asked: readonly Asked[], interviews: readonly Interviewed[]): string[] {
  const problems: string[] = [];
  for (const { question: questionText, answer: text } of asked) {
    const seen = observeAnswer({ text, questionText, words: null, source: 'typed' });
    for (const span of allSpans(seen))
      if (span.text === '' || text.slice(span.start, span.end) !== span.text)
        problems.push(`span ${span.text}`);
  }
  for (const { person, moves, tape, plan } of interviews) {
    const { turns } = readInterview(tape);
    const follow = moves.filter((move) => move.kind === 'follow-up');
    const texts = follow.map((m) => (m.quote ? m.text.replace(m.quote.text, '{}') : m.text));
    if (new Set(texts).size !== texts.length) problems.push(`${person}: a follow-up is repeated`);
    const slots = follow.map((m) => `${m.questionId} ${m.slot}`);
    if (new Set(slots).size !== slots.length) problems.push(`${person}: a slot is asked twice`);
    if (moves.at(-1)?.kind !== 'close') problems.push(`${person}: no close`);
    if (moves.filter((m) => m.kind === 'ask').length !== plan.questions.length)
      problems.push(`${person}: a question was not asked`);
    for (const { quote, text } of follow) {
      if (!quote) continue;
      const answer = turns.find((turn) => turn.turn === quote.turn)?.answer?.text ?? '';
      if (answer.slice(quote.start, quote.end) !== quote.text) problems.push(`${person}: quote is not exact`);
      if (!text.includes(`"${quote.text}"`)) problems.push(`${person}: quote is not said`);
      const words = quote.text.split(/\s+/).length;
      if (LEADING_PRONOUN.test(quote.text) || TRAILING.test(quote.text) || words < 2 || words > 6)
        problems.push(`${person}: "${quote.text}" does not stand alone`);
    }
  }
  return problems;
}

const PARTS = ['situation', 'task', 'action', 'result', 'learning'] as const;

/** Share of all "is this part told?" decisions that change when the answers are changed in form only. */
export function shiftOf(asked: readonly Asked[], change: (answer: string) => string): number {
  const told = (text: string, questionText: string) => {
    const { story } = observeAnswer({ text, questionText, words: null, source: 'speech' });
    return PARTS.map((part) => story.some((s) => s.part === part && s.confidence >= 0.6));
  };
  const changed = asked.flatMap(({ answer, question }) => {
    const before = told(answer, question);
    return told(change(answer), question).map((is, i) => is !== before[i]);
  });
  return changed.filter(Boolean).length / changed.length;
}

export const asHeard = (answer: string) => answer.toLowerCase().replace(/[.,!?;:()"]/g, '');

export const withFillers = (answer: string) =>
  answer
    .split(' ')
    .map((word, i) => (i % 9 === 4 ? `um, ${word}` : word))
    .join(' ');

export function digest(interviews: readonly Interviewed[], asked: readonly Asked[]): string {
  const seen = asked.map((row) =>
    observeAnswer({ text: row.answer, questionText: row.question, words: null, source: 'typed' }),
  );
  return createHash('sha256')
    .update(JSON.stringify([interviews.map((i) => i.tape), seen]))
    .digest('hex');
}

function main() {
  if (!existsSync(ANSWERS)) {
    console.log(JSON.stringify({ bench: 'answers', skipped: 'the answers file is not on this machine' }));
    return;
  }
  const asked = readAnswers(readFileSync(ANSWERS, 'utf8'));
  const before = performance.now();
  const seen = asked.map((row) =>
    observeAnswer({ text: row.answer, questionText: row.question, words: null, source: 'typed' }),
  );
  const msPerAnswer = (performance.now() - before) / asked.length;
  const interviews = interviewAll(asked);
  const sha256 = digest(interviews, asked);
  const problems = problemsOf(asked, interviews);
  const identical = digest(interviewAll(asked), asked) === sha256;
  const share = (test: (o: AnswerObservations) => boolean) =>
    Math.round((seen.filter(test).length / seen.length) * 100) / 100;
  const part = (name: string) => share((o) => o.story.some((s) => s.part === name && s.confidence >= 0.6));
  const followUps = interviews.flatMap((i) => i.moves.filter((m) => m.kind === 'follow-up'));
  const bySlot: Record<string, number> = {};
  for (const { slot } of followUps) bySlot[slot ?? 'case'] = (bySlot[slot ?? 'case'] ?? 0) + 1;
  const result = {
    bench: 'answers',
    answers: asked.length,
    interviews: interviews.length,
    followUps: followUps.length,
    quoted: followUps.filter((m) => m.quote).length,
    bySlot,
    shares: {
      situation: part('situation'),
      task: part('task'),
      action: part('action'),
      result: part('result'),
      learning: part('learning'),
      number: share((o) => o.numbers.some((n) => n.kind !== 'date')),
      insteadOfEpisode: share((o) => o.hypothetical.insteadOfEpisode),
      gated: share((o) => o.gates.length > 0),
    },
    shiftAsHeard: Math.round(shiftOf(asked, asHeard) * 1000) / 1000,
    shiftWithFillers: Math.round(shiftOf(asked, withFillers) * 1000) / 1000,
    msPerAnswer: Math.round(msPerAnswer * 100) / 100,
    sha256,
    identicalOnSecondRun: identical,
    problems,
  };
  console.log(JSON.stringify(result));
  if (problems.length > 0 || !identical) process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
