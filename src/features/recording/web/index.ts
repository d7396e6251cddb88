export { Player, type PlayerHandle, type PlayerProps } from './player/player.tsx';
export type { PlayerMark } from './player/player-scrubber.tsx';
export {
  canRecord,
  createRecorder,
  type Recorder,
  type RecorderStatus,
  type Started,
  type StopReason,
} from './recorder/recorder.ts';
export {
  forgetLocalRecordings,
  type RecoveryStatus,
  recoverRecordings,
} from './recorder/recover-recordings.ts';
export { useRecordings } from './use-recordings.ts';
