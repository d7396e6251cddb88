import createClient from 'openapi-fetch';
import type { components, paths } from './openapi.d.ts';

export type Schemas = components['schemas'];

/** The server's API, typed from its own OpenAPI description. */
export const api = createClient<paths>({ baseUrl: '' });

/** What the server said when it said no, or `status` 0 when it could not be reached. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly issues: readonly { readonly path: string; readonly message: string }[];
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    body: Partial<{
      code: string;
      message: string;
      requestId: string;
      issues: { path: string; message: string }[];
      details: Record<string, unknown>;
    }>,
  ) {
    super(body.message ?? (status === 0 ? 'The server cannot be reached.' : 'Something broke.'));
    this.name = 'ApiProblem';
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'http/offline' : 'http/unknown');
    this.requestId = body.requestId ?? null;
    this.issues = body.issues ?? [];
    this.details = body.details ?? {};
  }

  get isOffline(): boolean {
    return this.status === 0;
  }
}

/** The reply's data, or an `ApiProblem`. */
export async function unwrap<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<NonNullable<T>> {
  let result: { data?: T; error?: unknown; response: Response };
  try {
    result = await call;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem(0, {});
  }
  const { data, error, response } = result;
  if (!response.ok) {
    throw new ApiProblem(response.status, typeof error === 'object' && error !== null ? error : {});
  }
  return data as NonNullable<T>;
}
