import { NotMeasured } from './not-measured.tsx';

export interface LevelBandProps {
  /** Steps 1 to 4, both ends included; null when there is no score. */
  readonly band: { readonly low: number; readonly high: number } | null;
  /** Why there is none. */
  readonly because?: string | undefined;
}

/** Four steps: filled up to the low end, outlined up to the high end, and the same in words. */
export function LevelBand({ band, because }: LevelBandProps) {
  if (!band) return <NotMeasured because={because} />;
  const words = band.low === band.high ? `${band.low}` : `${band.low}–${band.high}`;
  const step = (at: number) => (at <= band.low ? 'sure' : at <= band.high ? 'maybe' : 'off');
  return (
    <span className="level-band">
      <span className="steps" aria-hidden="true">
        {[1, 2, 3, 4].map((at) => (
          <i key={at} className={step(at)} />
        ))}
      </span>
      <b className="num">
        <span className="vh">Level </span>
        {words}
        <span className="vh"> of 4</span>
      </b>
    </span>
  );
}
