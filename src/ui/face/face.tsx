import { useId } from 'react';
import { anyFace, smallFaces } from './small-faces.tsx';

interface FaceProps {
  /** Which drawing; any other name gets a plain one. */
  readonly variant: string;
  readonly px?: number;
  /** Says who is drawn; without it the picture is decoration beside a written name. */
  readonly label?: string;
}

/** A round picture beside a name. The large one is `Portrait`. */
export function Face({ variant, px = 48, label }: FaceProps) {
  const clip = useId();
  return (
    <svg
      className="face"
      width={px}
      height={px}
      viewBox="0 0 64 64"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
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
