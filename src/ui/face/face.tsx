import { useId } from 'react';
import { portraits } from './portraits.tsx';
import { anyFace, smallFaces } from './small-faces.tsx';

export type SpeakerState = 'listening' | 'speaking' | 'thinking' | 'quiet';

export interface FaceProps {
  /** Which drawing; any other name gets a plain one. */
  readonly variant: string;
  /** `small` is a round picture of `px`; `stage` fills its column as an arch. */
  readonly size?: 'small' | 'stage';
  readonly px?: number;
  readonly state?: SpeakerState;
  /** Says who is drawn; without it the picture is decoration beside a written name. */
  readonly label?: string;
}

export function Face({ variant, size = 'small', px = 48, state = 'quiet', label }: FaceProps) {
  return size === 'stage' ? (
    <StagePortrait variant={variant} state={state} label={label} />
  ) : (
    <SmallFace variant={variant} px={px} label={label} />
  );
}

const naming = (label: string | undefined) =>
  label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);

function SmallFace({ variant, px, label }: { variant: string; px: number; label: string | undefined }) {
  const clip = useId();
  return (
    <svg className="face" width={px} height={px} viewBox="0 0 64 64" {...naming(label)}>
      <clipPath id={clip}>
        <circle cx="32" cy="32" r="32" />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <circle className="f-ground" cx="32" cy="32" r="32" />
        {smallFaces[variant] ?? anyFace}
      </g>
    </svg>
  );
}

function StagePortrait({
  variant,
  state,
  label,
}: {
  variant: string;
  state: SpeakerState;
  label: string | undefined;
}) {
  const id = useId();
  const drawing = portraits[variant] ?? portraits['tobias'];
  if (!drawing) return null;
  const [left, right] = drawing.eyes;
  return (
    <svg className="portrait" viewBox="0 0 320 380" data-state={state} {...naming(label)}>
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
