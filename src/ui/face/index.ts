export { Face, type FaceProps } from './face.tsx';
export { Portrait, type PortraitProps } from './portrait.tsx';
export { type SpeakerState, SpeakerStatus } from './speaker-status.tsx';
