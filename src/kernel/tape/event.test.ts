import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineEvent, eventTypes, readEvent, type TapeEvent } from './event.ts';

const Knocked = defineEvent('door.knocked', 3, z.object({ times: z.int(), loud: z.boolean() }), {
  1: (old) => ({ times: old.count }),
  2: (old) => ({ ...old, loud: false }),
});
const types = eventTypes([Knocked]);
const event = (v: number, data: Record<string, unknown>): TapeEvent => ({
  seq: 1,
  at: 0,
  by: 'candidate',
  type: 'door.knocked',
  v,
  data,
});

describe('reading an event', () => {
  test.each([
    ['of the first version passes through every upcast', 1, { count: 2 }],
    ['of a middle version passes through the rest', 2, { times: 2 }],
    ['of the current version is taken as it is', 3, { times: 2, loud: false }],
  ])('%s', (_, v, data) => {
    expect(readEvent(types, event(v, data))).toEqual({
      ok: true,
      event: event(3, { times: 2, loud: false }),
    });
  });

  test('names what is wrong with its data', () => {
    const read = readEvent(types, event(3, { times: 'twice', loud: true }));
    expect(read.ok).toBe(false);
    expect(read).toMatchObject({ problem: expect.stringContaining('door.knocked: times') });
  });

  test('refuses a version newer than this program', () => {
    expect(readEvent(types, event(4, {}))).toMatchObject({ problem: expect.stringContaining('newer') });
  });

  test('refuses a type nobody declared', () => {
    expect(readEvent(eventTypes(), event(1, {}))).toMatchObject({ ok: false });
  });
});

test('a type without an upcast from each older version is a defect at declaration', () => {
  expect(() => defineEvent('door.opened', 3, z.object({}), { 1: (old) => old })).toThrow(/version 2/);
});

test('a type declared twice is a defect at declaration', () => {
  expect(() => eventTypes([Knocked], [Knocked])).toThrow(/twice/);
});
