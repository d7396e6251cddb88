import type { Schemas } from '../../../ui/api/client.ts';

type Wish = Schemas['NewInterview'];

/** What can be chosen in Setup; kept in this browser as "same as last time". */
export interface Choices {
  readonly roleSlug: string;
  readonly level: Wish['level'];
  readonly lengthMinutes: number;
  readonly personaId: string;
  readonly mode: Wish['mode'];
  readonly access: Wish['access'];
}

export const firstChoices: Choices = {
  roleSlug: 'any',
  level: 'mid',
  lengthMinutes: 20,
  personaId: 'maren',
  mode: 'coached',
  access: { captions: true, textOnly: false, extraTime: false, noCamera: false },
};

const key = 'greenroom.last-choices';

export interface LastTime {
  readonly choices: Choices;
  readonly at: number;
}

export function lastTime(): LastTime | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
    const { choices, at } = kept ?? {};
    if (typeof at !== 'number' || typeof choices?.roleSlug !== 'string') return null;
    return {
      choices: { ...firstChoices, ...choices, access: { ...firstChoices.access, ...choices.access } },
      at,
    };
  } catch {
    return null;
  }
}

export function keepChoices(choices: Choices): void {
  try {
    localStorage.setItem(key, JSON.stringify({ choices, at: Date.now() } satisfies LastTime));
  } catch {
    // Without storage there is no "same as last time"; nothing else depends on it.
  }
}

export const wishFrom = (choices: Choices, id: string): Wish => ({
  ...choices,
  id,
  questionIds: null,
  retryOf: null,
});
