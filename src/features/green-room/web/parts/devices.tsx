import { Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, Meter, SelectField, Switch } from '../../../../ui/index.ts';
import { interviewerVoice } from '../../../speech/web/index.ts';
import type { CaptureChoice } from '../devices/capture-choice.ts';
import { playChime } from '../devices/chime.ts';
import { type Device, useDeviceList } from '../devices/use-device.ts';
import { useLevel } from '../devices/use-level.ts';

interface DevicesProps {
  readonly choice: CaptureChoice;
  readonly camera: Device;
  readonly microphone: Device;
  readonly onLevel: (listener: (dbfs: number) => void) => () => void;
  readonly onChange: (part: Partial<CaptureChoice>) => void;
}

const off = 'off';
const standard = 'default';
const toValue = (wanted: string | null | false) => (wanted === false ? off : (wanted ?? standard));
const fromValue = (value: string) => (value === off ? false : value === standard ? null : value);

function options(devices: readonly MediaDeviceInfo[], noun: string) {
  return [
    { value: standard, label: devices.length > 0 ? 'Default' : `The browser’s default ${noun}` },
    ...devices
      .filter((device) => device.deviceId !== standard)
      .map((device, i) => ({ value: device.deviceId, label: device.label || `${noun} ${i + 1}` })),
    { value: off, label: `No ${noun}` },
  ];
}

export function Devices({ choice, camera, microphone, onLevel, onChange }: DevicesProps) {
  const cameras = useDeviceList('videoinput', camera.status);
  const microphones = useDeviceList('audioinput', microphone.status);
  const level = useLevel(onLevel);
  const [heard, setHeard] = useState<string | null>(null);
  const settings = camera.status === 'on' ? camera.stream.getVideoTracks()[0]?.getSettings() : undefined;

  // Asked once here, so that the first question on stage does not wait for the list of voices.
  useEffect(() => void interviewerVoice(), []);

  async function tryVoice() {
    playChime();
    setHeard((await interviewerVoice()) ? 'A voice is installed.' : 'No voice is installed: captions alone.');
  }
  return (
    <div className="devices">
      <div>
        <SelectField
          label="Camera"
          options={options(cameras, 'camera')}
          value={toValue(choice.camera)}
          onChange={(value) => onChange({ camera: fromValue(value) })}
        />
        <p className="under">
          {settings?.width
            ? `${settings.width} × ${settings.height}, ${Math.round(settings.frameRate ?? 0)} frames a second`
            : ' '}
        </p>
      </div>
      <div>
        <SelectField
          label="Microphone"
          options={options(microphones, 'microphone')}
          value={toValue(choice.microphone)}
          onChange={(value) => onChange({ microphone: fromValue(value) })}
        />
        <p className="under">
          {microphone.status === 'on' ? (
            <Meter
              label="Microphone level"
              level={level === null ? null : (level + 60) / 60}
              target={[0.45, 0.8]}
            />
          ) : microphone.status === 'failed' ? (
            <span className="problem">{microphone.problem.message}</span>
          ) : (
            'You will type your answers.'
          )}
        </p>
      </div>
      <div>
        <Switch
          label="Interviewer’s voice"
          description="Questions are spoken as well as written"
          checked={choice.voice}
          onChange={(voice) => onChange({ voice })}
        />
        <p className="under">
          <Button variant="quiet" icon={<Volume2 className="icon-s" />} onClick={() => void tryVoice()}>
            Play a chime
          </Button>
          {heard && <span role="status">{heard}</span>}
        </p>
      </div>
    </div>
  );
}
