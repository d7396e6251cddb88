import swagger from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { App } from '../platform.ts';
import { type ApiDocument, serveApiDocs } from './api-docs.ts';

const datePattern = /^\^\(\?:\(\?:\\d\\d\[2468\]/;

/** Strips the patterns of dates, which are pages long and say nothing that `format` does not. */
function withoutLongPatterns(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLongPatterns);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, v]) =>
          !(key === 'pattern' && typeof v === 'string' && (v.length > 200 || datePattern.test(v))),
      )
      .map(([key, v]) => [key, withoutLongPatterns(v)]),
  );
}

/** OpenAPI 3.1 at `/api/v1/openapi.json` and a readable page at `/api/docs`, from the very schemas that check requests and replies. */
export async function describeApi(app: App, version: string) {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Greenroom',
        version,
        description:
          'Everything the Greenroom web app does, it does through this API. Requests carry the session cookie; errors have one shape (`Error`).',
      },
      servers: [{ url: '/' }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  let document: ApiDocument | null = null;
  const read = (): ApiDocument => {
    document ??= withoutLongPatterns(app.swagger()) as ApiDocument;
    return document;
  };
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, async () => read());
  serveApiDocs(app, read);
}
