import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';

interface StageFrameProps {
  /** Beside the brand, left: what this is. Hidden on a phone. */
  readonly kind?: ReactNode;
  /** Top right: state and time, or the way back. */
  readonly bar?: ReactNode;
  /** Bottom dock, always in view; give it its own `<nav aria-label>` when it holds controls. */
  readonly dock?: ReactNode;
  readonly className?: string;
  /** `paper` follows the theme; `stage`, the default, is always dark. */
  readonly mood?: 'stage' | 'paper';
  readonly children: ReactNode;
}

/** Top bar, scene and dock on one pair of margins: inside, pad with `var(--frame-pad)`. Holds the one `<main>`. */
export function StageFrame({ kind, bar, dock, className, mood = 'stage', children }: StageFrameProps) {
  return (
    <div
      className={['stage-frame', className].filter(Boolean).join(' ')}
      data-theme={mood === 'stage' ? 'dark' : undefined}
    >
      <header className="house">
        <div className="left">
          <Brand />
          {kind && <span className="kind">{kind}</span>}
        </div>
        <div className="right">{bar}</div>
      </header>
      <main id="main" className="scene" tabIndex={-1}>
        {children}
      </main>
      {dock && <div className="dock">{dock}</div>}
    </div>
  );
}
