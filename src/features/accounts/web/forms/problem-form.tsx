import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../../../ui/index.ts';
import type { FormProblem } from './form-problem.ts';
import './problem-form.css';

interface ProblemFormProps {
  readonly submit: string;
  readonly busy: boolean;
  readonly problem: FormProblem;
  readonly onSubmit: (values: Readonly<Record<string, string>>, form: HTMLFormElement) => void;
  readonly variant?: 'primary' | 'plain' | 'danger';
  readonly children: ReactNode;
  /** Beside the button. */
  readonly aside?: ReactNode;
}

/** A form that puts the focus where the server found something wrong. */
export function ProblemForm(props: ProblemFormProps) {
  const { submit, busy, problem, onSubmit, variant = 'primary', children, aside } = props;
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(problem.fields).length > 0) {
      ref.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    }
  }, [problem]);
  return (
    <form
      ref={ref}
      className="problem-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const values = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
        if (!busy) onSubmit(values, event.currentTarget);
      }}
    >
      {children}
      {problem.form && (
        <p className="problem" role="alert">
          {problem.form}
        </p>
      )}
      <div className="actions">
        <Button type="submit" variant={variant} busy={busy}>
          {submit}
        </Button>
        {aside}
      </div>
    </form>
  );
}
