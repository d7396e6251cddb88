export { type CaptureChoice, captureFor, nothingAllowed } from './devices/capture-choice.ts';
export { openCamera, openMicrophone } from './devices/open-media.ts';
export { useDevice } from './devices/use-device.ts';
