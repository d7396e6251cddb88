export interface ProgressBarProps {
  readonly label: string;
  /** 0 to `max`; null while it cannot be told. */
  readonly value: number | null;
  readonly max?: number;
  readonly showLabel?: boolean;
}

export function ProgressBar({ label, value, max = 100, showLabel = true }: ProgressBarProps) {
  const percent = value === null ? null : Math.round((100 * Math.min(Math.max(value, 0), max)) / max);
  return (
    <div className="progress-bar">
      {showLabel && (
        <div className="words" aria-hidden="true">
          <span>{label}</span>
          {percent !== null && <span className="num">{percent} %</span>}
        </div>
      )}
      <div
        className={percent === null ? 'track unknown' : 'track'}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
      >
        <i style={percent === null ? undefined : { width: `${percent}%` }} />
      </div>
    </div>
  );
}
