import type { FlagChange } from '../contract.ts';

export interface FlagSubject {
  readonly id: string;
  readonly email: string | null;
}

/**
 * Off is off for all. On is on for the named people, and for those whose draw falls below the share. Somebody
 * unknown (null) is in only when everybody is.
 */
export function isFlagOn(key: string, flag: FlagChange, subject: FlagSubject | null): boolean {
  if (!flag.enabled) return false;
  if (flag.share >= 1) return true;
  if (!subject) return false;
  const names = flag.people.map((name) => name.toLowerCase());
  if (names.includes(subject.id.toLowerCase())) return true;
  if (subject.email !== null && names.includes(subject.email.toLowerCase())) return true;
  return drawOf(key, subject.id) < flag.share;
}

/** A number in 0..1 that is always the same for a flag and a person, and even over people: FNV-1a, then mixed. */
export function drawOf(key: string, personId: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${key}\n${personId}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
