import { randomUUID } from 'node:crypto';
import type { TapeEvent } from '../../../kernel/tape/event.ts';
import type { Caller } from '../../../main/testing/test-app.ts';
import type { Interview, NewInterview } from '../contract.ts';

export function aWish(part: Partial<NewInterview> = {}): NewInterview {
  return {
    id: randomUUID(),
    roleSlug: 'any',
    level: 'mid',
    lengthMinutes: 10,
    personaId: 'maren',
    mode: 'coached',
    access: { captions: true, textOnly: true, extraTime: false, noCamera: true },
    questionIds: null,
    retryOf: null,
    ...part,
  };
}

/** A planned interview of this person, as the server gives it. */
export async function aPlannedInterview(
  person: Caller,
  part: Partial<NewInterview> = {},
): Promise<Interview> {
  const reply = await person.call('POST', '/api/v1/interviews', aWish(part));
  if (reply.statusCode !== 201) throw new Error(`No interview: ${reply.statusCode} ${reply.body}`);
  return reply.json();
}

/** The same, its id alone. */
export async function anInterview(person: Caller, part: Partial<NewInterview> = {}): Promise<string> {
  return (await aPlannedInterview(person, part)).id;
}

/** Events `from` to `to` of an interview that has begun: control presses, a second apart. */
export function someEvents(from: number, to: number, control = 'hold'): TapeEvent[] {
  return Array.from({ length: to - from + 1 }, (_, i) => ({
    seq: from + i,
    at: (from + i) * 1000,
    by: 'candidate' as const,
    type: 'control.used',
    v: 1,
    data: { control },
  }));
}
