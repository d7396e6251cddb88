import { useEffect, useRef, useState } from 'react';
import { RecordingStarted, RecordingStopped } from '../../../../kernel/interview-events.ts';
import type { TapeClient } from '../../../interviews/web/index.ts';
import {
  canRecord,
  createRecorder,
  type Recorder,
  type RecorderStatus,
} from '../../../recording/web/index.ts';

export interface Recording {
  readonly status: RecorderStatus | null;
  readonly problem: string | null;
  /** Resolves when every byte is safe on this device. */
  stop(): Promise<void>;
}

/** Records `stream` beside the tape while `wanted`; each stretch is named on the tape. */
export function useRecording(client: TapeClient, stream: MediaStream | null, wanted: boolean): Recording {
  const [status, setStatus] = useState<RecorderStatus | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const recorder = useRef<Recorder | null>(null);

  useEffect(() => {
    if (!wanted || !stream) return;
    if (!canRecord()) {
      setProblem('This browser cannot record. The interview goes on without.');
      return;
    }
    let id: string | null = null;
    const stopped = () => {
      if (id && !client.view().takenOver) client.append(RecordingStopped, 'system', { recordingId: id });
      id = null;
    };
    const started = createRecorder({
      stream,
      interviewId: client.interviewId,
      clock: client.now,
      onStatus: setStatus,
      onStopped: stopped,
    });
    recorder.current = started;
    started.start().then(
      ({ recordingId, mimeType }) => {
        id = recordingId;
        client.append(RecordingStarted, 'system', { recordingId, mimeType });
      },
      (error: unknown) => {
        if (error instanceof DOMException && error.name === 'AbortError') return;
        setProblem(
          error instanceof Error ? error.message : 'Recording did not start. The interview goes on.',
        );
      },
    );
    return () => {
      recorder.current = null;
      void started.stop();
    };
  }, [client, stream, wanted]);

  return {
    status,
    problem: problem ?? status?.problem ?? null,
    stop: async () => recorder.current?.stop(),
  };
}
