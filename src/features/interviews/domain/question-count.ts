/** One question for about five minutes, follow-ups included; at least one, at most eight. */
export function questionCount(lengthMinutes: number): number {
  return Math.min(8, Math.max(1, Math.round(lengthMinutes / 5)));
}
