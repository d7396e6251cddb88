/** `good`; `hint`: works, and could work better; `problem`: does not work until somebody does what `fix` says. */
export interface Finding {
  readonly what: string;
  readonly state: 'good' | 'hint' | 'problem';
  readonly found: string;
  readonly fix?: string;
}

export const good = (what: string, found: string): Finding => ({ what, state: 'good', found });
export const hint = (what: string, found: string, fix?: string): Finding => ({
  what,
  state: 'hint',
  found,
  fix,
});
export const problem = (what: string, found: string, fix: string): Finding => ({
  what,
  state: 'problem',
  found,
  fix,
});

export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message || String((error as NodeJS.ErrnoException).code) : String(error);
