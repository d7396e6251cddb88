import { useMemo } from 'react';
import { ApiProblem } from '../../../../ui/api/client.ts';

export interface FormProblem {
  /** By the name of the field. */
  readonly fields: Readonly<Record<string, string>>;
  /** What is not about one field. */
  readonly form: string | null;
}

const none: FormProblem = { fields: {}, form: null };
const noCodes: Readonly<Record<string, string>> = {};

/**
 * Sorts what the server refused beside the fields it is about; `codes`, always the same object, tells which field a
 * refusal is about.
 */
export function useFormProblem(error: unknown, codes = noCodes): FormProblem {
  return useMemo(() => formProblem(error, codes), [error, codes]);
}

function formProblem(error: unknown, codes: Readonly<Record<string, string>>): FormProblem {
  if (error === null || error === undefined) return none;
  if (!(error instanceof ApiProblem)) return { fields: {}, form: 'Something broke. Try again.' };
  const field = codes[error.code];
  if (field) return { fields: { [field]: error.message }, form: null };
  if (error.issues.length === 0) return { fields: {}, form: error.message };
  const fields = error.issues.map(({ path, message }) => [path.replace(/^body\./, ''), message]);
  return { fields: Object.fromEntries(fields.reverse()), form: null };
}
