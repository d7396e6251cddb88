import type { ReactNode } from 'react';

interface LaneProps {
  readonly name: string;
  /** One line of numbers beside the name. */
  readonly fact?: string;
  readonly height?: number;
  readonly tall?: boolean;
  /** Right of the plot: two values of the scale. */
  readonly scale?: ReactNode;
  readonly children: ReactNode;
}

/** A name, a plot, and the scale at the right. The plot is decoration: the table below says the same. */
export function Lane({ name, fact, height = 22, tall = false, scale, children }: LaneProps) {
  return (
    <div className={tall ? 'lane tall' : 'lane'}>
      <p className="lab">
        <b>{name}</b>
        {fact && <span className="num">{fact}</span>}
      </p>
      <div className="plot" style={{ height }} aria-hidden="true">
        {children}
      </div>
      <div className="scale num" aria-hidden="true">
        {scale}
      </div>
    </div>
  );
}

interface BarProps {
  readonly at: { readonly left: number; readonly width: number } | null;
  readonly className: string;
  readonly title?: string;
  readonly children?: ReactNode;
}

export function Bar({ at, className, title, children }: BarProps) {
  if (!at) return null;
  return (
    <i
      className={`bar ${className}`}
      title={title}
      style={{ left: `${at.left}%`, width: `max(2px, ${at.width}%)` }}
    >
      {children}
    </i>
  );
}
