import type { InterviewState, MadeMove, Turn } from '../../../kernel/interview-state.ts';

/** What the tape says is happening on stage. */
export type StagePhase =
  /** Nothing has been asked yet, or an answer is in: the interviewer decides. */
  | { readonly kind: 'deciding'; readonly turn: Turn | null }
  | { readonly kind: 'speaking'; readonly made: MadeMove }
  /** The move has been said; `turn` is null until the answer begins. */
  | { readonly kind: 'answering'; readonly made: MadeMove; readonly turn: Turn | null }
  | { readonly kind: 'closing'; readonly made: MadeMove }
  | { readonly kind: 'over' };

export function stagePhase(state: InterviewState): StagePhase {
  if (state.ended) return { kind: 'over' };
  const open = state.turns.find((turn) => turn.endedAt === null);
  const asked = open && state.moves.find((made) => made.seq === open.moveSeq);
  if (open && asked) return { kind: 'answering', made: asked, turn: open };
  const made = state.moves.at(-1);
  if (!made) return { kind: 'deciding', turn: null };
  if (made.finishedAt === null) return { kind: 'speaking', made };
  if (made.move.kind === 'close') return { kind: 'closing', made };
  const answered = state.turns.findLast((turn) => turn.moveSeq === made.seq);
  if (!answered) {
    const given = state.turns.at(-1);
    const givenBack = given && given.endedAt !== null && given.startedAt >= (made.finishedAt ?? 0);
    return givenBack ? { kind: 'deciding', turn: given } : { kind: 'answering', made, turn: null };
  }
  return { kind: 'deciding', turn: answered };
}

/** The number of the question on stage, counted in the plan, or null before the first. */
export function questionNumber(state: InterviewState): number | null {
  const asked = state.moves.findLast((made) => made.move.questionId !== null)?.move.questionId;
  const index = state.plan?.questions.findIndex((question) => question.id === asked) ?? -1;
  return index === -1 ? null : index + 1;
}
