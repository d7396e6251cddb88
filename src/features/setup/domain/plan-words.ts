const tens: Readonly<Record<number, string>> = { 10: 'Ten', 20: 'Twenty', 30: 'Thirty', 45: 'Forty-five' };
const levels = { intern: 'an intern', mid: 'a mid-level', senior: 'a senior', lead: 'a lead' } as const;

export interface PlanWords {
  readonly lengthMinutes: number;
  readonly personaName: string;
  readonly mode: 'coached' | 'real';
  readonly level: keyof typeof levels;
  readonly roleLabel: string | null;
}

/** The plan as one sentence, such as "Twenty behavioral minutes with Maren, coached, for a senior nurse." */
export function planSentence({ lengthMinutes, personaName, mode, level, roleLabel }: PlanWords): string {
  const length = tens[lengthMinutes] ?? String(lengthMinutes);
  const how = mode === 'coached' ? 'coached' : 'as in a real interview';
  return `${length} behavioral minutes with ${personaName}, ${how}, for ${levels[level]} ${roleLabel?.toLowerCase() ?? 'role of any kind'}.`;
}
