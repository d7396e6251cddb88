export { createInterviewer, type Interviewer } from './interviewer.ts';
export { clockOf, onStageMs, shouldStop } from './stage-time.ts';
