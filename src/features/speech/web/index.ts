export { interviewerVoice, type SpeakHandlers, type Speaking, speak } from './speak.ts';
export {
  serverTranscriber,
  speechCapabilities,
  type Transcriber,
} from './transcriber.ts';
export {
  type AnswerAudio,
  createVoiceActivity,
  microphoneConstraints,
  type VoiceActivity,
  type VoiceEdge,
} from './voice-activity.ts';
