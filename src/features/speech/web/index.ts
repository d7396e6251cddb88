export { startTurnTaking, type TurnDecision, turnTaking } from '../domain/turns/turn-taking.ts';
export type { AnswerAudio } from './answer-audio.ts';
export { microphoneConstraints } from './microphone.ts';
export { interviewerVoice, speak } from './speak.ts';
export { loadSpeechCapabilities, serverTranscriber, type Transcriber } from './transcriber.ts';
export { createVoiceActivity, type VoiceActivity } from './voice-activity.ts';
