import './player.css';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { Recording } from '../../contract.ts';
import { jumpMs, PlayerControls } from './player-controls.tsx';
import { PlayerNotice } from './player-notice.tsx';
import { type PlayerMark, PlayerScrubber } from './player-scrubber.tsx';
import { usePlayback } from './use-playback.ts';

export interface PlayerHandle {
  /** Moves the playhead to a moment of the tape, in ms. */
  seek(ms: number, options?: { play?: boolean }): void;
  play(): void;
  pause(): void;
}

export interface PlayerProps {
  readonly recordings: readonly Recording[];
  readonly tapeDurationMs: number;
  readonly ref?: Ref<PlayerHandle>;
  readonly startAtMs?: number;
  /** The playhead in ms, about 25 times a second while playing, and on every seek. */
  readonly onTime?: (ms: number) => void;
  /** What is said at a moment, or null; without it there are no captions. */
  readonly captions?: ((ms: number) => string | null) | undefined;
  /** Questions, for the strip. */
  readonly marks?: readonly PlayerMark[];
  /** Beside the picture. */
  readonly aside?: ReactNode;
  /** At the end of the row of controls. */
  readonly controls?: ReactNode;
  /** Below the strip: the lanes. */
  readonly children?: ReactNode;
}

const hasOwnKeys = 'button, a, select, textarea, input:not([type="range"]), summary, [contenteditable]';

/** Plays the recordings of a tape on the tape's clock; with none it still runs, so that lanes can be followed. */
export function Player(props: PlayerProps) {
  const { recordings, tapeDurationMs, onTime, captions, marks = [] } = props;
  const playback = usePlayback(recordings, tapeDurationMs, props.startAtMs ?? 0);
  const { atMs, playing, seek, play, pause, videoRef } = playback;
  const [captionsShown, setCaptionsShown] = useState(true);
  useImperativeHandle(props.ref, () => ({ seek, play, pause }), [seek, play, pause]);

  const tell = useRef(onTime);
  tell.current = onTime;
  useEffect(() => tell.current?.(atMs), [atMs]);

  function press(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if ((event.target as Element).closest(hasOwnKeys)) return;
    const to = { ArrowLeft: atMs - jumpMs, ArrowRight: atMs + jumpMs, Home: 0, End: tapeDurationMs }[
      event.key
    ];
    if (event.key !== ' ' && to === undefined) return;
    event.preventDefault();
    if (to !== undefined) seek(to);
    else if (playing) pause();
    else play();
  }

  const caption = captionsShown ? captions?.(atMs) : null;
  return (
    <section className="recording-player" aria-label="Player" onKeyDown={press} tabIndex={-1}>
      <div className={props.aside ? 'picture-row' : undefined}>
        <div className="picture">
          {/* biome-ignore lint/a11y/useMediaCaption: captions lie over the picture, from the transcript */}
          <video ref={videoRef} playsInline preload="metadata" onClick={playing ? pause : play} />
          <PlayerNotice playback={playback} />
          {caption && (
            <p className="caption">
              <span>{caption}</span>
            </p>
          )}
        </div>
        {props.aside}
      </div>
      <PlayerControls
        playback={playback}
        tapeDurationMs={tapeDurationMs}
        captions={captions ? { shown: captionsShown, toggle: () => setCaptionsShown(!captionsShown) } : null}
      >
        {props.controls}
      </PlayerControls>
      <PlayerScrubber playback={playback} tapeDurationMs={tapeDurationMs} marks={marks} />
      {props.children}
    </section>
  );
}
