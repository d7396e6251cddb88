export { Face, type FaceProps, type SpeakerState } from './face.tsx';
export { SpeakerStatus } from './speaker-status.tsx';
