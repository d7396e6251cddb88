export { useCreateInterview, useDeleteInterview, useInterview } from './interview-queries.ts';
export { startQuickInterview } from './quick-interview.ts';
export { recoverTapes } from './recover-tapes.ts';
export { openTape, type TapeClient, type TapeView } from './tape-client.ts';
export { TapeBusy } from './tape-lock.ts';
export { useOpenTape, useTapeView } from './use-tape.ts';
