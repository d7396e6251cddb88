import { ResponseSerializationError } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { $ZodType, $ZodTypes } from 'zod/v4/core';

/** Takes what a schema declares from a value; throws when the value is of another kind. */
type Take = (value: unknown) => unknown;

function wrong(expected: string): never {
  throw new TypeError(`a reply was to hold ${expected} here`);
}

const scalar =
  (type: 'string' | 'number' | 'boolean'): Take =>
  (value) => {
    const ok = type === 'number' ? Number.isFinite(value) : typeof value === type;
    return ok ? value : wrong(`a ${type}`);
  };

function takeObject(shape: Readonly<Record<string, $ZodType>>): Take {
  const fields = Object.entries(shape).map(([key, schema]) => ({ key, take: takeBy(schema) }));
  return (value) => {
    if (typeof value !== 'object' || value === null) return wrong('an object');
    const taken: Record<string, unknown> = {};
    for (const { key, take } of fields) taken[key] = take((value as Record<string, unknown>)[key]);
    return taken;
  };
}

function takeRecord(schema: $ZodType): Take {
  const take = takeBy(schema);
  return (value) => {
    if (typeof value !== 'object' || value === null) return wrong('an object');
    const taken: Record<string, unknown> = {};
    for (const key of Object.keys(value)) taken[key] = take((value as Record<string, unknown>)[key]);
    return taken;
  };
}

function takeArray(schema: $ZodType): Take {
  const take = takeBy(schema);
  return (value) => (Array.isArray(value) ? value.map(take) : wrong('an array'));
}

/** What none of the plain kinds covers, unions above all, is zod's own affair. */
const takeByZod =
  (schema: $ZodType): Take =>
  (value) =>
    z.encode(schema as z.ZodType, value);

function takeBy(schema: $ZodType): Take {
  const { def } = (schema as $ZodTypes)._zod;
  switch (def.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return scalar(def.type);
    case 'unknown':
    case 'any':
      return (value) => value;
    case 'literal':
      return (value) => (def.values.includes(value as string) ? value : wrong(String(def.values)));
    case 'enum':
      return scalar('string');
    case 'nullable':
    case 'optional': {
      const absent = def.type === 'nullable' ? null : undefined;
      const take = takeBy(def.innerType);
      return (value) => (value === absent ? value : take(value));
    }
    case 'object':
      return def.catchall && def.catchall._zod.def.type !== 'never'
        ? takeByZod(schema)
        : takeObject(def.shape);
    case 'record':
      return takeRecord(def.valueType);
    case 'array':
      return takeArray(def.element);
    default:
      return takeByZod(schema);
  }
}

/**
 * Compiles a reply's schema into its JSON: fields that are not declared stay here, kinds are checked, while
 * formats, lengths and ranges are not checked again on the way out.
 */
export function replySerializer({
  schema,
  method,
  url,
}: {
  readonly schema: unknown;
  readonly method: string;
  readonly url: string;
}): (data: unknown) => string {
  const wrapped = schema as { readonly properties?: unknown };
  const take = takeBy((wrapped.properties ?? schema) as $ZodType);
  return (data) => {
    try {
      return JSON.stringify(take(data));
    } catch (cause) {
      throw new ResponseSerializationError(method, url, { cause: cause as z.ZodError });
    }
  };
}
