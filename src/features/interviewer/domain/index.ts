export { createInterviewer, type Interviewer } from './interviewer.ts';
export { shouldStop } from './stage-time.ts';
