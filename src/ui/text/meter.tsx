interface MeterProps {
  readonly label: string;
  /** 0 to 1, or null while nothing is heard from the source. */
  readonly level: number | null;
  /** The share of the scale that is comfortable, marked below it. */
  readonly target?: readonly [low: number, high: number];
}

const cells = Array.from({ length: 20 }, (_, index) => index);

/** A live level. Not announced while it moves: say what it means in words beside it. */
export function Meter({ label, level, target }: MeterProps) {
  return (
    <span className="meter" role="img" aria-label={level === null ? `${label}: nothing heard` : label}>
      <span className="cells">
        {cells.map((cell) => (
          <i
            key={cell}
            className={level !== null && cell < Math.round(level * cells.length) ? 'on' : undefined}
          />
        ))}
      </span>
      {target && (
        <span
          className="target"
          style={{ left: `${target[0] * 100}%`, width: `${(target[1] - target[0]) * 100}%` }}
        />
      )}
    </span>
  );
}
