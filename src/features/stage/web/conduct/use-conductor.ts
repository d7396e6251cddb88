import { useEffect, useRef, useState } from 'react';
import type { CaptureChoice } from '../../../green-room/web/index.ts';
import { browserInterviewer } from '../../../interviewer/web/index.ts';
import type { TapeClient } from '../../../interviews/web/index.ts';
import {
  createVoiceActivity,
  speak,
  type Transcriber,
  type VoiceActivity,
} from '../../../speech/web/index.ts';
import { Conductor, type StageNow } from './conductor.ts';

export interface OnStage {
  readonly conductor: Conductor;
  readonly now: StageNow;
}

interface Parts {
  readonly client: TapeClient;
  readonly choice: CaptureChoice;
  readonly microphone: MediaStream | null;
  readonly hasCamera: boolean;
  readonly transcriber: Transcriber | null;
  readonly onLevel: (dbfs: number) => void;
}

/** Conducts the interview while the page is shown; the ears follow the microphone. */
export function useConductor(parts: Parts): OnStage | null {
  const { client, choice, microphone } = parts;
  const ears = useRef<VoiceActivity | null>(null);
  const latest = useRef(parts);
  latest.current = parts;
  const [stage, setStage] = useState<OnStage | null>(null);
  const conductor = stage?.conductor;

  useEffect(() => {
    const { transcriber, hasCamera } = latest.current;
    const persona = client.view().state.plan?.persona;
    const created = new Conductor({
      client,
      interviewer: browserInterviewer(),
      say: (text, handlers) =>
        speak(text, persona?.voice ?? { pitch: 1, rate: 1 }, { ...handlers, silent: !choice.voice }),
      ears: () => ears.current,
      transcriber,
      pausesMs: choice.pausesMs,
      capture: { camera: hasCamera, microphone: microphone !== null, recording: choice.record },
      onChange: (now) => setStage({ conductor: created, now }),
    });
    setStage({ conductor: created, now: created.now });
    created.start();
    return () => created.stop();
  }, [client, choice, microphone]);

  useEffect(() => {
    if (!conductor || !microphone || !(choice.analyse || choice.transcribe)) return;
    const heard = createVoiceActivity({
      stream: microphone,
      now: client.now,
      onLevel: (dbfs) => latest.current.onLevel(dbfs),
      onVoice: (edge) => choice.analyse && conductor.heard(edge),
      onFailure: (_what, why) => conductor.earsFailed(why),
    });
    ears.current = heard;
    if (conductor.now.doing === 'listening') heard.beginAnswer();
    return () => {
      ears.current = null;
      heard.stop();
    };
  }, [client, choice, conductor, microphone]);

  return stage;
}
