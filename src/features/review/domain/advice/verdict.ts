import type { QuestionReport } from '../../contract.ts';

const list = (parts: readonly string[]) =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** The whole tape in one sentence of facts. */
export function verdictOf(questions: readonly QuestionReport[]): string {
  const observable = questions.filter((question) => question.notEnough === null);
  const answered = questions.filter((question) => question.notEnough?.code !== 'skipped');
  if (answered.length === 0) return 'No question was answered on this tape.';
  if (observable.length === 0)
    return answered.length === 1
      ? 'The one answer could not be observed.'
      : `None of ${answered.length} answers could be observed.`;
  const own = observable.filter((q) => (q.counts.ownActions ?? 0) > 0).length;
  const ended = observable.filter((q) => q.told.includes('result')).length;
  const measured = observable.filter((q) => (q.counts.measuredResults ?? 0) > 0).length;
  if (observable.length === 1) {
    const told = [
      ...(own ? ['what you did yourself'] : []),
      ...(ended ? ['how it ended'] : []),
      ...(measured ? ['a number to show it'] : []),
    ];
    return told.length > 0
      ? `Your answer tells ${list(told)}.`
      : 'Your answer tells neither what you did yourself nor how it ended.';
  }
  const rest = answered.length - observable.length;
  const unseen =
    rest > 0 ? ` About ${rest === 1 ? 'one answer' : `${rest} answers`} there is not enough to say.` : '';
  if (own + ended + measured === 0)
    return `In ${observable.length} answers no own action, no outcome and no number were found.${unseen}`;
  const tell = `${own} ${own === 1 ? 'tells' : 'tell'} what you did yourself`;
  const put = `${measured} ${measured === 1 ? 'puts' : 'put'} a number on it`;
  return `Of ${observable.length} answers, ${tell}, ${ended} how it ended, and ${put}.${unseen}`;
}

/** Why there is nothing to advise on, or null when at least one answer could be observed. */
export function notEnoughOf(questions: readonly QuestionReport[]): string | null {
  if (questions.length === 0)
    return 'No question was answered on this tape, so there is nothing to observe yet.';
  if (questions.some((question) => question.notEnough === null)) return null;
  const reasons = questions.slice(0, 3).map(({ number, notEnough }) => {
    const because = notEnough?.because.replace(/[.\s]+$/, '') ?? '';
    return `Question ${number}: ${because.charAt(0).toLowerCase()}${because.slice(1)}.`;
  });
  const more = questions.length > 3 ? ' And so on.' : '';
  return reasons.join(' ') + more;
}
