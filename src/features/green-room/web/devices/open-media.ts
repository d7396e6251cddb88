import { microphoneConstraints } from '../../../speech/web/index.ts';

/** Why a device could not be opened, in words that say what to do. */
export class DeviceProblem extends Error {
  readonly reason: 'denied' | 'missing' | 'busy' | 'insecure' | 'other';

  constructor(reason: DeviceProblem['reason'], message: string) {
    super(message);
    this.name = 'DeviceProblem';
    this.reason = reason;
  }
}

function explain(error: unknown, what: string): DeviceProblem {
  const name = error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return new DeviceProblem(
        'denied',
        `The browser does not allow the ${what}. Allow it in the address bar, or go on without.`,
      );
    case 'NotFoundError':
    case 'OverconstrainedError':
      return new DeviceProblem('missing', `No ${what} was found. Plug one in, or go on without.`);
    case 'NotReadableError':
    case 'AbortError':
      return new DeviceProblem('busy', `Another program uses the ${what}. Close it and try again.`);
    default:
      return new DeviceProblem('other', `The ${what} could not be opened${name ? ` (${name})` : ''}.`);
  }
}

async function open(constraints: MediaStreamConstraints, what: string): Promise<MediaStream> {
  if (!navigator.mediaDevices) {
    throw new DeviceProblem(
      'insecure',
      `Browsers give the ${what} to secure pages only: open Greenroom by https, or on localhost.`,
    );
  }
  try {
    return await navigator.mediaDevices.getUserMedia(constraints);
  } catch (error) {
    throw explain(error, what);
  }
}

export const openCamera = (deviceId: string | null): Promise<MediaStream> =>
  open(
    {
      video: {
        ...(deviceId ? { deviceId: { exact: deviceId } } : {}),
        width: { ideal: 640 },
        height: { ideal: 480 },
        frameRate: { ideal: 24, max: 30 },
      },
    },
    'camera',
  );

export const openMicrophone = (deviceId: string | null): Promise<MediaStream> =>
  open({ audio: microphoneConstraints(deviceId) }, 'microphone');

export function closeStream(stream: MediaStream | null | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
