export { Player, type PlayerHandle } from './player/player.tsx';
export { canRecord, createRecorder, type Recorder, type RecorderStatus } from './recorder/recorder.ts';
export { forgetLocalRecordings, recoverRecordings } from './recorder/recover-recordings.ts';
export { useRecordings } from './use-recordings.ts';
