import type { Schemas } from '../../../../ui/api/client.ts';
import { Switch } from '../../../../ui/index.ts';
import type { CaptureChoice } from '../devices/capture-choice.ts';

interface AllowProps {
  readonly choice: CaptureChoice;
  readonly hasMicrophone: boolean;
  readonly hasCamera: boolean;
  readonly minutes: number;
  readonly speech: Schemas['SpeechCapabilities'] | null;
  readonly mayRecord: boolean | null;
  readonly onChange: (part: Partial<CaptureChoice>) => void;
}

/** 864 kb/s with the picture, 64 kb/s without: what the recorder asks of the browser. */
const megabytes = (minutes: number, picture: boolean) =>
  Math.max(1, Math.round((minutes * 60 * (picture ? 864_000 : 64_000)) / 8 / 1e6));

/** Separate choices, all off until chosen. */
export function Allow({
  choice,
  hasMicrophone,
  hasCamera,
  minutes,
  speech,
  mayRecord,
  onChange,
}: AllowProps) {
  if (!hasMicrophone && !hasCamera) return null;
  const what = hasCamera && hasMicrophone ? 'picture and sound' : hasCamera ? 'picture' : 'sound';
  const engine = speech?.transcription.available ? speech.transcription : null;
  return (
    <section className="part">
      <h2>What you allow</h2>
      <p className="note">Separate choices, all off until you choose.</p>
      <div className="allow">
        {mayRecord !== false && (
          <Switch
            label={`Record ${what}`}
            description={`So that you can watch it back. About ${megabytes(minutes, hasCamera)} MB, kept on this server until you delete it.`}
            checked={choice.record}
            onChange={(record) => onChange({ record })}
          />
        )}
        {hasMicrophone && (
          <Switch
            label="Listen on this device"
            description="Speaking time and pauses, and when an answer is over. Never mood or accent. Without it you press Done."
            checked={choice.analyse}
            onChange={(analyse) => onChange({ analyse })}
          />
        )}
        {hasMicrophone && engine && (
          <Switch
            label="Turn speech into words"
            description={`The sound of your answers goes to ${engine.engine ?? 'the speech service of this server'}.`}
            checked={choice.transcribe}
            onChange={(transcribe) => onChange({ transcribe })}
          />
        )}
      </div>
      {mayRecord === false && <p className="note">This server keeps no recordings.</p>}
      {hasMicrophone && speech && !engine && (
        <p className="note">
          This server has no speech service: after a spoken answer you may type its gist, and what needs your
          words reads “not measured” otherwise.
        </p>
      )}
    </section>
  );
}
