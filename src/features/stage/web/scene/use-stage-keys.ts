import { useEffect } from 'react';
import type { Conductor, StageNow } from '../conduct/conductor.ts';

interface Keys {
  readonly held: boolean;
  readonly muted: boolean;
  readonly toggleCamera: () => void;
  readonly disabled: boolean;
}

const typesHere = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], dialog') !== null;

/** M mute, V camera, R repeat, H I need a moment, T type, S skip, Enter done; not while typing in a field. */
export function useStageKeys(conductor: Conductor | null, now: StageNow | null, keys: Keys): void {
  useEffect(() => {
    if (!conductor || !now || keys.disabled) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typesHere(event.target)) return;
      const onControl =
        event.target instanceof HTMLElement && event.target.closest('button, a, summary') !== null;
      if (event.key === 'Enter') {
        if (!onControl && !now.typing) conductor.done();
        return;
      }
      const act = {
        m: () => conductor.mute(!keys.muted),
        v: keys.toggleCamera,
        r: () => conductor.repeat(),
        h: () => conductor.hold(!keys.held),
        t: () => conductor.type(!now.typing),
        s: () => conductor.skip(),
      }[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [conductor, now, keys]);
}
