import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { replySerializer } from './reply-serializer.ts';

const serializerOf = (schema: z.ZodType) => replySerializer({ schema, method: 'GET', url: '/' });

const Person = z.object({
  id: z.uuid(),
  name: z.string().max(5),
  age: z.number().nullable(),
  role: z.enum(['a', 'b']).optional(),
  kind: z.literal('person'),
  tags: z.array(z.object({ text: z.string() })),
  notes: z.record(z.string(), z.object({ text: z.string() })),
  more: z.unknown(),
});
const person = {
  id: '7b0f2b0e-6a5e-4f6f-9d3c-1d2f3a4b5c6d',
  name: 'Robin',
  age: null,
  kind: 'person',
  tags: [{ text: 'x' }],
  notes: { one: { text: 'y' } },
  more: { deep: [1, 'two'] },
};

describe('replySerializer', () => {
  it('writes what zod itself would write', () => {
    const expected = JSON.stringify(z.encode(Person, person as z.infer<typeof Person>));
    expect(serializerOf(Person)(person)).toBe(expected);
  });

  it('leaves out whatever is not declared, at every depth', () => {
    const leaky = {
      ...person,
      passwordHash: 'secret',
      tags: [{ text: 'x', ownerId: 'secret' }],
      notes: { one: { text: 'y', ownerId: 'secret' } },
    };
    expect(serializerOf(Person)(leaky)).toBe(serializerOf(Person)(person));
  });

  it.each([
    ['a field that is missing', { ...person, name: undefined }],
    ['a null where none is allowed', { ...person, name: null }],
    ['a whole row where a word belongs', { ...person, name: { text: 'Robin' } }],
    ['a number that is none', { ...person, age: Number.NaN }],
    ['a literal that is another', { ...person, kind: 'robot' }],
    ['an object where a list belongs', { ...person, tags: {} }],
    ['nothing at all', undefined],
  ])('%s is a defect', (_what, value) => {
    expect(() => serializerOf(Person)(value)).toThrow();
  });

  it('leaves unions to zod, which strips them too', () => {
    const Shape = z.union([z.object({ circle: z.number() }), z.object({ square: z.number() })]);
    expect(serializerOf(z.object({ shape: Shape }))({ shape: { square: 2, secret: 1 } })).toBe(
      '{"shape":{"square":2}}',
    );
  });

  it('has no body for a reply without one', () => {
    expect(serializerOf(z.void())(undefined)).toBeUndefined();
  });
});
