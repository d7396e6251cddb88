import { type ReactNode, useId } from 'react';

interface Segment<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  /** Shown instead of the label on a phone; the label stays for screen readers. */
  readonly short?: string;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
}

interface SegmentedControlProps<T extends string> {
  readonly label: string;
  readonly options: readonly Segment<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Fills its line, all segments equally wide. */
  readonly wide?: boolean;
}

export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  const name = useId();
  return (
    <div className={props.wide ? 'seg wide num' : 'seg num'} role="radiogroup" aria-label={props.label}>
      {props.options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === props.value}
            disabled={option.disabled}
            onChange={() => props.onChange(option.value)}
          />
          {option.icon}
          <span className={option.short ? 'long' : undefined}>{option.label}</span>
          {option.short && (
            <span className="short" aria-hidden="true">
              {option.short}
            </span>
          )}
        </label>
      ))}
    </div>
  );
}
