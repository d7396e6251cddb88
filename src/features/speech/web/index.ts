export type { VoiceEdge } from '../domain/audio/voice-gate.ts';
export type { AnswerAudio } from './answer-audio.ts';
export { microphoneConstraints } from './microphone.ts';
export { interviewerVoice, speak, type Speaking } from './speak.ts';
export {
  type Heard,
  loadSpeechCapabilities,
  serverTranscriber,
  type Transcriber,
} from './transcriber.ts';
export { createVoiceActivity, type VoiceActivity } from './voice-activity.ts';
