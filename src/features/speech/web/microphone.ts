/**
 * How the microphone is asked for. Automatic gain is off, so that loudness stays comparable; noise suppression is
 * off, because it eats soft speech and the pauses around it; echo cancellation is on, or the interviewer's voice
 * from a loudspeaker would count as the person's.
 */
export function microphoneConstraints(deviceId: string | null): MediaTrackConstraints {
  return {
    ...(deviceId === null ? {} : { deviceId: { exact: deviceId } }),
    channelCount: 1,
    autoGainControl: false,
    noiseSuppression: false,
    echoCancellation: true,
  };
}
