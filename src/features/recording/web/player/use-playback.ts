import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { paths, type Recording } from '../../contract.ts';
import { gapEnd, isPlayable, layOnTape, type Segment, segmentAt } from '../../domain/segments.ts';

export interface Playback {
  readonly atMs: number;
  readonly playing: boolean;
  readonly speed: number;
  /** The media could not be loaded; seeking or playing tries again. */
  readonly broken: boolean;
  readonly segments: readonly Segment<Recording>[];
  /** What lies under the playhead, played or not; null in a gap. */
  readonly segment: Segment<Recording> | null;
  readonly videoRef: RefObject<HTMLVideoElement | null>;
  seek(ms: number, options?: { play?: boolean }): void;
  play(): void;
  pause(): void;
  setSpeed(speed: number): void;
}

const tickMs = 40;
/** The media clock and ours may differ by this much before the media is moved. */
const driftMs = 250;

const hasMedia = (segment: Segment<Recording> | null) => segment !== null && isPlayable(segment.recording);

/**
 * Plays a tape on its own clock: through recordings the media leads, and where there is none (a gap, a reload,
 * nothing recorded) time itself goes on. The one `<video>` must be rendered with `videoRef`.
 */
export function usePlayback(
  recordings: readonly Recording[],
  tapeDurationMs: number,
  startAtMs: number,
): Playback {
  const segments = useMemo(() => layOnTape(recordings, tapeDurationMs), [recordings, tapeDurationMs]);
  const [atMs, setAtMs] = useState(Math.min(startAtMs, tapeDurationMs));
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const [broken, setBroken] = useState(false);
  const videoRef = useRef<HTMLVideoElement | null>(null);
  const at = useRef(atMs);
  const segment = segmentAt(segments, atMs);
  const mediaId = hasMedia(segment) ? segment?.recording.id : undefined;
  /** The recording whose media stands loaded and was brought to the playhead. */
  const alignedId = useRef<string | null>(null);

  const moveTo = useCallback((ms: number) => {
    at.current = ms;
    setAtMs(ms);
  }, []);

  /** Brings the media to the playhead; it answers with `seeked`, or `error`. */
  const align = useCallback(() => {
    const video = videoRef.current;
    const here = segmentAt(segments, at.current);
    if (!video || !here || !hasMedia(here) || video.readyState === 0) return;
    const seconds = (at.current - here.startsAt) / 1000;
    if (Math.abs(video.currentTime - seconds) * 1000 > driftMs) video.currentTime = seconds;
  }, [segments]);

  const seek = useCallback(
    (ms: number, options: { play?: boolean } = {}) => {
      moveTo(Math.max(0, Math.min(ms, tapeDurationMs)));
      setBroken(false);
      const video = videoRef.current;
      const here = segmentAt(segments, at.current);
      if (video && here && hasMedia(here) && video.readyState > 0) {
        video.currentTime = (at.current - here.startsAt) / 1000;
      }
      if (options.play) setPlaying(true);
    },
    [moveTo, segments, tapeDurationMs],
  );

  const play = useCallback(() => {
    setBroken(false);
    if (at.current >= tapeDurationMs) seek(0);
    setPlaying(true);
  }, [seek, tapeDurationMs]);
  const pause = useCallback(() => setPlaying(false), []);

  // The media of the segment under the playhead: load it, then follow.
  useEffect(() => {
    const video = videoRef.current;
    if (!video || mediaId === undefined || broken) return;
    const source = paths.media(mediaId);
    if (video.getAttribute('src') !== source) {
      alignedId.current = null;
      video.src = source;
      video.load();
    }
    const onLoaded = () => {
      alignedId.current = mediaId;
      align();
    };
    const onError = () => {
      setBroken(true);
      setPlaying(false);
      video.removeAttribute('src');
    };
    video.addEventListener('loadedmetadata', onLoaded);
    video.addEventListener('error', onError);
    return () => {
      video.removeEventListener('loadedmetadata', onLoaded);
      video.removeEventListener('error', onError);
    };
  }, [mediaId, broken, align]);

  useEffect(() => {
    const video = videoRef.current;
    if (!video) return;
    video.defaultPlaybackRate = speed;
    video.playbackRate = speed;
    if (!playing || mediaId === undefined) {
      video.pause();
      return;
    }
    align();
    void video.play().catch((error: DOMException) => {
      if (error.name === 'NotAllowedError') setPlaying(false); // AbortError only means: paused or moved on
    });
  }, [playing, mediaId, speed, align]);

  useEffect(() => {
    if (!playing) return;
    let before = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const passed = (now - before) * speed;
      before = now;
      const here = segmentAt(segments, at.current);
      const video = videoRef.current;
      if (here && video && hasMedia(here)) {
        if (alignedId.current !== here.recording.id || video.readyState < 2 || video.seeking) return;
        const mediaAt = here.startsAt + video.currentTime * 1000;
        moveTo(video.ended || mediaAt >= here.endsAt ? here.endsAt : Math.max(here.startsAt, mediaAt));
      } else {
        const limit = here?.endsAt ?? gapEnd(segments, at.current, tapeDurationMs);
        moveTo(Math.min(at.current + passed, limit));
      }
      if (at.current >= tapeDurationMs) setPlaying(false);
    }, tickMs);
    return () => clearInterval(timer);
  }, [playing, speed, segments, tapeDurationMs, moveTo]);

  return { atMs, playing, speed, broken, segments, segment, videoRef, seek, play, pause, setSpeed };
}
