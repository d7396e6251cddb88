import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { IconButton, TextField } from '../../../../ui/index.ts';
import './password-field.css';

interface PasswordFieldProps {
  readonly name: string;
  readonly label: string;
  /** A new one gets a hint how long, and password managers offer one. */
  readonly isNew?: boolean;
  readonly error?: string | undefined;
}

export function PasswordField({ name, label, isNew = false, error }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <div className="password-field">
      <TextField
        name={name}
        label={label}
        type={shown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
        hint={
          isNew && !error
            ? 'At least 10 characters. A few unrelated words are easy to keep in mind.'
            : undefined
        }
        error={error}
      />
      <IconButton
        label={shown ? 'Hide the password' : 'Show the password'}
        aria-pressed={shown}
        icon={shown ? <EyeOff /> : <Eye />}
        onClick={() => setShown(!shown)}
      />
    </div>
  );
}
