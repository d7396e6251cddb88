import type { ReactNode } from 'react';
import { clock } from '../text/clock.ts';

interface JumpToTimeProps {
  /** Milliseconds since the start. */
  readonly atMs: number;
  /** Without it the time is shown as text. */
  readonly onJump?: ((atMs: number) => void) | undefined;
  readonly boxed?: boolean;
}

export function JumpToTime({ atMs, onJump, boxed = false }: JumpToTimeProps) {
  if (!onJump) return <span className="jump-time num">{clock(atMs)}</span>;
  return (
    <button type="button" className={boxed ? 'jump boxed num' : 'jump num'} onClick={() => onJump(atMs)}>
      <svg width="11" height="11" viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2.5 1.5v9l8-4.5z" />
      </svg>
      <span className="vh">Play from </span>
      {clock(atMs)}
    </button>
  );
}

interface QuoteProps extends Omit<JumpToTimeProps, 'boxed'> {
  /** The exact words; the quotation marks are added. */
  readonly children: ReactNode;
  readonly note?: ReactNode;
}

/** What was said, with the second it was said at. */
export function Quote({ atMs, onJump, children, note }: QuoteProps) {
  return (
    <figure className="quote-clip">
      <JumpToTime atMs={atMs} onJump={onJump} />
      <blockquote>
        <q>{children}</q>
      </blockquote>
      {note && <figcaption>{note}</figcaption>}
    </figure>
  );
}
