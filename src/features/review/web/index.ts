export { DeleteTapeDialog } from './delete-tape-dialog.tsx';
export { Ledger } from './ledger.tsx';
export { LETTERS, PART_NAMES } from './parts.ts';
export { Questions } from './questions.tsx';
export { useRetry } from './use-retry.ts';
export { reviewQuery, useReview } from './use-review.ts';
export { Frame } from './verdict/frame.tsx';
export { Verdict } from './verdict/verdict.tsx';
