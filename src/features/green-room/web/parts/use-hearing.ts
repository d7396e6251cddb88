import { useEffect, useMemo, useRef, useState } from 'react';
import { createVoiceActivity } from '../../../speech/web/index.ts';
import { median } from '../../domain/checks.ts';

export interface Heard {
  /** Median level while a voice is heard, and while none is, in dB below full scale; null when not heard yet. */
  readonly speechDb: number | null;
  readonly quietDb: number | null;
  readonly clipped: boolean;
  readonly speaking: boolean;
  /** Why voice cannot be told from noise here, or null. */
  readonly problem: string | null;
}

export interface Hearing {
  readonly heard: Heard;
  onLevel(listener: (dbfs: number) => void): () => void;
  /** Pauses between stretches of voice so far, in ms. */
  pausesMs(): readonly number[];
  /** When each stretch of voice ended and the next began restarts here. */
  forgetPauses(): void;
}

const nothing: Heard = { speechDb: null, quietDb: null, clipped: false, speaking: false, problem: null };
const kept = 150;
const longestPauseMs = 8000;

/** Listens in the green room: nothing is kept but levels and the lengths of pauses. */
export function useHearing(stream: MediaStream | null): Hearing {
  const [heard, setHeard] = useState<Heard>(nothing);
  const listeners = useRef(new Set<(dbfs: number) => void>());
  const pauses = useRef<number[]>([]);
  const lastEnd = useRef<number | null>(null);

  useEffect(() => {
    setHeard(nothing);
    if (!stream) return;
    const loud: number[] = [];
    const quiet: number[] = [];
    let speaking = false;
    let clipped = false;
    let problem: string | null = null;
    let ready = false;
    const keep = (list: number[], value: number) => {
      list.push(value);
      if (list.length > kept) list.shift();
    };
    const ears = createVoiceActivity({
      stream,
      now: () => performance.now(),
      onLevel: (dbfs) => {
        if (ready) keep(speaking ? loud : quiet, dbfs);
        if (dbfs > -3) clipped = true;
        for (const listener of listeners.current) listener(dbfs);
      },
      onVoice: ({ kind, atMs }) => {
        speaking = kind === 'started';
        if (kind === 'ended') lastEnd.current = atMs;
        else if (lastEnd.current !== null && atMs - lastEnd.current < longestPauseMs) {
          pauses.current.push(Math.round(atMs - lastEnd.current));
        }
      },
      onReady: () => {
        ready = true;
      },
      onFailure: (_what, why) => {
        problem = why;
      },
    });
    const timer = setInterval(() => {
      const speechDb = loud.length >= 20 ? median(loud) : null;
      const quietDb = quiet.length >= 30 ? median(quiet) : null;
      setHeard({ speechDb, quietDb, clipped, speaking, problem });
    }, 400);
    return () => {
      clearInterval(timer);
      ears.stop();
    };
  }, [stream]);

  return useMemo(
    () => ({
      heard,
      onLevel(listener: (dbfs: number) => void) {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
      pausesMs: () => pauses.current,
      forgetPauses() {
        pauses.current = [];
        lastEnd.current = null;
      },
    }),
    [heard],
  );
}
