import type { PlannedQuestion } from '../../../kernel/interview-plan.ts';
import type { Turn } from '../../../kernel/interview-state.ts';
import { type AnswerObservations, observeAnswer } from '../../speech/domain/index.ts';
import type { Templates } from '../contract.ts';

export type CaseName = keyof Templates['cases'];

/** How an answered turn came out, before anything is asked about its content. */
export type Reading =
  | { readonly kind: 'skipped' | 'refused' | 'silent' }
  | { readonly kind: 'unheard'; readonly voiceMs: number }
  | {
      readonly kind: 'case';
      readonly name: CaseName;
      readonly because: string;
      readonly seen: AnswerObservations;
    }
  | { readonly kind: 'answered'; readonly seen: AnswerObservations };

/** From this many words on an answer is asked to be shorter next time. */
export const VERY_LONG_WORDS = 350;
const ONE_WORD = 6;

export function voiceMs(turn: Turn): number {
  return turn.voice.reduce((sum, { start, end }) => sum + Math.max(0, end - start), 0);
}

function caseOf(seen: AnswerObservations, first: boolean): { name: CaseName; because: string } | null {
  for (const gate of seen.gates) {
    const { code, because } = gate;
    if (code === 'abusive') return { name: 'abusive', because: 'The answer insults; it is not looked into.' };
    if (code === 'not-english') return { name: 'notEnglish', because };
    if (code === 'dont-know') return { name: 'dontKnow', because };
    // An answer to a follow-up may be short and need not repeat the question's words.
    if (!first) continue;
    if (code === 'question-copy') return { name: 'copied', because };
    if (code === 'keyword-list') return { name: 'keywords', because };
    if (code === 'repetition') return { name: 'repeated', because };
    if (code === 'off-topic') return { name: 'offTopic', because };
  }
  if (first && seen.wordCount < ONE_WORD)
    return {
      name: 'oneWord',
      because: `The answer has ${seen.wordCount} ${seen.wordCount === 1 ? 'word' : 'words'}.`,
    };
  return null;
}

/** `first` tells an answer to the question itself from one to a follow-up. */
export function readTurn(
  turn: Turn,
  question: PlannedQuestion,
  others: readonly string[],
  first: boolean,
): Reading {
  if (turn.why === 'skipped') return { kind: 'skipped' };
  const answer = turn.answer;
  if (!answer || answer.text.trim() === '') {
    const heard = voiceMs(turn);
    return heard > 0 ? { kind: 'unheard', voiceMs: heard } : { kind: 'silent' };
  }
  const seen = observeAnswer({
    text: answer.text,
    questionText: question.text,
    words: answer.words,
    source: answer.source,
    otherQuestions: others,
  });
  if (seen.gates.some((gate) => gate.code === 'refusal')) return { kind: 'refused' };
  const found = caseOf(seen, first);
  return found ? { kind: 'case', ...found, seen } : { kind: 'answered', seen };
}
