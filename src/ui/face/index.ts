export { Face } from './face.tsx';
export { Portrait } from './portrait.tsx';
export { type SpeakerState, SpeakerStatus } from './speaker-status.tsx';
