import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { clock } from '../../../../ui/text/index.ts';
import { paths } from '../../contract.ts';
import { thumbnailAt } from '../../domain/segments.ts';
import { jumpMs } from './player-controls.tsx';
import type { Playback } from './use-playback.ts';

/** A stretch of the tape shown on the strip, such as a question. */
export interface PlayerMark {
  readonly startMs: number;
  readonly endMs: number;
  readonly label: string;
}

interface PlayerScrubberProps {
  readonly playback: Playback;
  readonly tapeDurationMs: number;
  readonly marks: readonly PlayerMark[];
}

export function PlayerScrubber({ playback, tapeDurationMs, marks }: PlayerScrubberProps) {
  const { atMs, segments, seek } = playback;
  const [hoverMs, setHoverMs] = useState<number | null>(null);
  const percent = (ms: number) => (tapeDurationMs > 0 ? (100 * ms) / tapeDurationMs : 0);
  const picture = hoverMs === null ? null : thumbnailAt(segments, hoverMs);

  function hover({ clientX, currentTarget }: PointerEvent<HTMLElement>) {
    const { left, width } = currentTarget.getBoundingClientRect();
    setHoverMs(Math.max(0, Math.min(1, (clientX - left) / width)) * tapeDurationMs);
  }
  function step(event: KeyboardEvent) {
    const by = { ArrowLeft: -jumpMs, ArrowDown: -jumpMs, ArrowRight: jumpMs, ArrowUp: jumpMs }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    seek(atMs + by);
  }

  return (
    <div
      className="strip"
      onPointerMove={hover}
      onPointerLeave={() => setHoverMs(null)}
      onPointerCancel={() => setHoverMs(null)}
    >
      {segments.map(({ recording, startsAt, endsAt }) => (
        <i
          key={recording.id}
          className="recorded"
          style={{ left: `${percent(startsAt)}%`, width: `${percent(endsAt - startsAt)}%` }}
        />
      ))}
      {marks.map(({ startMs, endMs, label }) => (
        <span
          key={startMs}
          aria-hidden="true"
          className={atMs >= startMs && atMs < endMs ? 'mark on num' : 'mark num'}
          style={{ left: `${percent(startMs)}%`, width: `${percent(endMs - startMs)}%` }}
        >
          {label}
        </span>
      ))}
      <i className="playhead" style={{ left: `${percent(atMs)}%` }} />
      <input
        type="range"
        aria-label="Position on the tape"
        aria-valuetext={`${clock(atMs)} of ${clock(tapeDurationMs)}`}
        min={0}
        max={tapeDurationMs}
        step={100}
        value={atMs}
        onChange={(event) => seek(Number(event.target.value))}
        onKeyDown={step}
      />
      {hoverMs !== null && (
        <div className="preview num" aria-hidden="true" style={{ left: `${percent(hoverMs)}%` }}>
          {picture && <img src={paths.thumbnail(picture.recording.id, picture.index)} alt="" />}
          <span>{clock(hoverMs)}</span>
        </div>
      )}
    </div>
  );
}
