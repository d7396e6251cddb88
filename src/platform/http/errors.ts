import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Refused } from '../../kernel/refusal.ts';
import { isDatabaseUnavailable } from '../db/database.ts';

/** The one shape of every error, for HTTP and jobs alike. */
export const ErrorBody = z
  .object({
    code: z.string(),
    message: z.string(),
    requestId: z.string(),
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Error' });
export type ErrorBody = z.infer<typeof ErrorBody>;

interface Rendered {
  readonly status: number;
  readonly body: ErrorBody;
  readonly defect: boolean;
}

/** Renders a refusal, bad input or a defect; a defect tells nothing but the request's id. */
export function renderError(error: unknown, requestId: string): Rendered {
  if (error instanceof Refused) {
    const { code, status, message } = error.refusal;
    const details = error.details ? { details: { ...error.details } } : {};
    return { status, body: { code, message, requestId, ...details }, defect: false };
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map((issue) => ({
      path: `${(error as { validationContext?: string }).validationContext ?? 'body'}${issue.instancePath.replaceAll('/', '.')}`,
      message: issue.message ?? 'is not valid',
    }));
    return {
      status: 422,
      body: { code: 'http/bad-input', message: 'Some of what was sent is not valid.', requestId, issues },
      defect: false,
    };
  }
  if (isDatabaseUnavailable(error)) {
    return {
      status: 503,
      body: {
        code: 'http/database-away',
        message: 'The database is not reachable right now. Nothing was lost; try again in a moment.',
        requestId,
      },
      defect: true,
    };
  }
  const status = (error as FastifyError).statusCode ?? 500;
  if (error instanceof Error && status >= 400 && status < 500) {
    const code = status === 413 ? 'http/too-large' : status === 429 ? 'http/too-many' : 'http/bad-request';
    return { status, body: { code, message: error.message, requestId }, defect: false };
  }
  return {
    status: 500,
    body: {
      code: 'http/defect',
      message: `Something broke on our side. Quote ${requestId} when you report it.`,
      requestId,
    },
    defect: true,
  };
}

export function errorHandler(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { status, body, defect } = renderError(error, request.id);
  if (defect) request.log.error({ err: error }, 'request failed');
  if (status === 503) reply.header('retry-after', '2');
  return reply.status(status).send(body);
}

export function notFound(request: FastifyRequest, reply: FastifyReply) {
  const body: ErrorBody = {
    code: 'http/not-found',
    message: 'There is nothing at this address.',
    requestId: request.id,
  };
  return reply.status(404).send(body);
}
