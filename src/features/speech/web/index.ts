export { interviewerVoice, speak, type SpeakHandlers, type Speaking } from './speak.ts';
export { loadSpeechCapabilities, serverTranscriber, type Transcriber } from './transcriber.ts';
export {
  type AnswerAudio,
  createVoiceActivity,
  microphoneConstraints,
  type VoiceActivity,
  type VoiceEdge,
} from './voice-activity.ts';
