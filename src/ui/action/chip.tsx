import { X } from 'lucide-react';
import type { ReactNode } from 'react';

interface ChipProps {
  readonly tone?: 'plain' | 'good' | 'caution' | 'accent' | undefined;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

export function Chip({ tone = 'plain', icon, children }: ChipProps) {
  return (
    <span className={tone === 'plain' ? 'chip' : `chip ${tone}`}>
      {icon}
      {children}
    </span>
  );
}

interface EditableChipProps {
  readonly label: string;
  /** A dashed edge: wanted, but not required. */
  readonly optional?: boolean;
  readonly onRemove: () => void;
}

export function EditableChip({ label, optional = false, onRemove }: EditableChipProps) {
  return (
    <span className={optional ? 'chip-edit optional' : 'chip-edit'}>
      {label}
      <button type="button" aria-label={`Remove ${label}`} onClick={onRemove}>
        <X size={13} aria-hidden="true" />
      </button>
    </span>
  );
}
