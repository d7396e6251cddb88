import { useId } from 'react';
import { portraits } from './portraits.tsx';
import type { SpeakerState } from './speaker-status.tsx';

interface PortraitProps {
  /** Which drawing; any other name gets one of them. */
  readonly variant: string;
  readonly state?: SpeakerState;
  readonly label?: string;
}

/** Fills its column as an arch; frame, head and mouth show the state. Say it in words too, with `SpeakerStatus`. */
export function Portrait({ variant, state = 'quiet', label }: PortraitProps) {
  const id = useId();
  const drawing = portraits[variant] ?? portraits.tobias;
  if (!drawing) return null;
  const [left, right] = drawing.eyes;
  return (
    <svg
      className="portrait"
      viewBox="0 0 320 380"
      data-state={state}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <defs>
        <clipPath id={`${id}a`}>
          <path d="M0 380V160a160 160 0 0 1 320 0v220z" />
        </clipPath>
        <clipPath id={`${id}f`}>
          <path d={drawing.outline} />
        </clipPath>
        <linearGradient id={`${id}b`} x1="0" y1="0" x2="0" y2="1">
          <stop className="m-b0" offset="0" />
          <stop className="m-b1" offset="1" />
        </linearGradient>
      </defs>
      <g clipPath={`url(#${id}a)`}>
        <rect className="m-wall" width="320" height="380" />
        <path fill={`url(#${id}b)`} d="M118-10h88l150 400H-36z" />
        <g>{drawing.body}</g>
        <g className="m-head">
          {drawing.behind}
          <path className="m-neck" d={drawing.neck} />
          <path className="m-face" d={drawing.outline} />
          <g clipPath={`url(#${id}f)`}>
            <path className="m-shade" d={drawing.shade} />
            {drawing.beard}
          </g>
          {drawing.hair}
          <g className="m-lines">
            <path className="brow" d={drawing.brow} />
            <g className="eyes">
              <ellipse cx={left[0]} cy={left[1]} rx="4.6" ry="5" />
              <ellipse cx={right[0]} cy={right[1]} rx="4.6" ry="5" />
            </g>
            <path className="mouth closed" d={drawing.mouth.closed} />
            <path className="mouth open" d={drawing.mouth.open} />
          </g>
          {drawing.worn}
        </g>
      </g>
      <path className="m-frame" d="M1 379V160a159 159 0 0 1 318 0v219" />
    </svg>
  );
}
