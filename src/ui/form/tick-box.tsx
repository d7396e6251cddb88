import { type ReactNode, useId } from 'react';

interface TickBoxProps {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

export function TickBox({ label, description, checked, onChange, disabled }: TickBoxProps) {
  const id = useId();
  return (
    <label className="tick-box">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        aria-describedby={description ? `${id}-about` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        <b id={`${id}-label`}>{label}</b>
        {description && (
          <span className="about" id={`${id}-about`}>
            {description}
          </span>
        )}
      </span>
    </label>
  );
}

type SwitchProps = TickBoxProps;

/** Takes effect at once; a tick box waits for its form. */
export function Switch({ label, description, checked, onChange, disabled }: SwitchProps) {
  const id = useId();
  return (
    <label className="switch">
      <span>
        <b id={`${id}-label`}>{label}</b>
        {description && (
          <span className="about" id={`${id}-about`}>
            {description}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        checked={checked}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        aria-describedby={description ? `${id}-about` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}
