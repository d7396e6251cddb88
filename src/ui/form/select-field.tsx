import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Field, type FieldTexts } from './field.tsx';

interface SelectFieldProps<T extends string>
  extends FieldTexts,
    Omit<ComponentProps<'select'>, 'id' | 'value' | 'onChange' | 'children'> {
  readonly options: readonly { readonly value: T; readonly label: string; readonly disabled?: boolean }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

export function SelectField<T extends string>({
  label,
  hideLabel,
  hint,
  error,
  options,
  value,
  onChange,
  ...select
}: SelectFieldProps<T>) {
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {(wiring) => (
        <span className="select-field">
          <select
            {...select}
            {...wiring}
            className="input"
            value={value}
            onChange={(event) => onChange(event.target.value as T)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown className="icon-s" aria-hidden="true" />
        </span>
      )}
    </Field>
  );
}
