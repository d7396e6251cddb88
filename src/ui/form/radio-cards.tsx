import { type ReactNode, useId } from 'react';

interface RadioCard<T extends string> {
  readonly value: T;
  readonly title: string;
  /** Set after the title in the same line, lighter. */
  readonly detail?: string;
  readonly description?: ReactNode;
  /** A picture at the left, 48 px. */
  readonly media?: ReactNode;
  readonly disabled?: boolean;
}

interface RadioCardsProps<T extends string> {
  /** The group's name: words, or the id of the heading that names it. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly options: readonly RadioCard<T>[];
  /** Null when nothing is chosen yet. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly columns?: 1 | 2 | 3 | 4;
}

export function RadioCards<T extends string>(props: RadioCardsProps<T>) {
  const name = useId();
  return (
    <div
      className={`radio-cards c${props.columns ?? 2}`}
      role="radiogroup"
      aria-label={props.label}
      aria-labelledby={props.labelledBy}
    >
      {props.options.map((option) => (
        <label key={option.value} className={option.media ? 'radio-card with-media' : 'radio-card'}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === props.value}
            disabled={option.disabled}
            onChange={() => props.onChange(option.value)}
          />
          {option.media}
          <b>
            {option.title}
            {option.detail && <i>, {option.detail}</i>}
          </b>
          {option.description && <span className="about">{option.description}</span>}
        </label>
      ))}
    </div>
  );
}
