import { Captions, CaptionsOff, Pause, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '../../../../ui/action/index.ts';
import { clock, VisuallyHidden } from '../../../../ui/text/index.ts';
import type { Playback } from './use-playback.ts';

const speeds = [0.75, 1, 1.25, 1.5, 2];

export const jumpMs = 5000;

interface PlayerControlsProps {
  readonly playback: Playback;
  readonly tapeDurationMs: number;
  /** null when there are no captions to switch. */
  readonly captions: { readonly shown: boolean; toggle(): void } | null;
  readonly children?: ReactNode;
}

export function PlayerControls({ playback, tapeDurationMs, captions, children }: PlayerControlsProps) {
  const { atMs, playing, speed } = playback;
  return (
    <div className="controls">
      <Button variant="quiet" className="num" onClick={() => playback.seek(atMs - jumpMs)}>
        −5 s<VisuallyHidden> back</VisuallyHidden>
      </Button>
      <IconButton
        label={playing ? 'Pause' : 'Play'}
        variant="plain"
        className="play"
        icon={playing ? <Pause /> : <Play />}
        onClick={playing ? playback.pause : playback.play}
      />
      <Button variant="quiet" className="num" onClick={() => playback.seek(atMs + jumpMs)}>
        +5 s<VisuallyHidden> forward</VisuallyHidden>
      </Button>
      <span className="position num">
        <b>{clock(atMs)}</b> / {clock(tapeDurationMs)}
      </span>
      <select
        className="btn quiet num speed"
        aria-label="Speed"
        value={speed}
        onChange={(event) => playback.setSpeed(Number(event.target.value))}
      >
        {speeds.map((choice) => (
          <option key={choice} value={choice}>
            {choice}×
          </option>
        ))}
      </select>
      {captions && (
        <IconButton
          label="Captions"
          aria-pressed={captions.shown}
          icon={captions.shown ? <Captions /> : <CaptionsOff />}
          onClick={captions.toggle}
        />
      )}
      {children}
    </div>
  );
}
