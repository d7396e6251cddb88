import { VisuallyHidden } from '../../../../ui/index.ts';
import type { QuestionReport } from '../../contract.ts';

type Held = 'first' | 'asked' | 'none' | 'unknown';

const COLUMNS = [
  { key: 'situation', short: 'S', label: 'Situation' },
  { key: 'task', short: 'T', label: 'Task' },
  { key: 'action', short: 'A', label: 'Action' },
  { key: 'result', short: 'R', label: 'Result' },
  { key: 'measure', short: '#', label: 'Number in the result' },
  { key: 'learning', short: 'L', label: 'Lesson' },
] as const;

const WORDS: Record<Held, string> = {
  first: 'found',
  asked: 'found when asked',
  none: 'not found',
  unknown: 'not measured',
};

function heldIn(question: QuestionReport, key: (typeof COLUMNS)[number]['key']): Held {
  if (question.notEnough) return 'unknown';
  const gap = question.gaps.find((one) => one.slot === key);
  if (gap) return gap.closedInTurn === null ? 'none' : 'asked';
  if (key === 'measure') return (question.counts.measuredResults ?? 0) > 0 ? 'first' : 'none';
  return question.told.includes(key) ? 'first' : 'none';
}

/** What each answer holds, found or not: a table of facts in place of marks. */
export function StoryGrid({ questions }: { readonly questions: readonly QuestionReport[] }) {
  return (
    <div className="story-grid">
      <table>
        <caption>What each answer holds</caption>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>Question</VisuallyHidden>
            </th>
            {COLUMNS.map(({ key, short, label }) => (
              <th key={key} scope="col" title={label}>
                <span aria-hidden="true">{short}</span>
                <VisuallyHidden>{label}</VisuallyHidden>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <tr key={question.id}>
              <th scope="row">
                <span className="num">{question.number}</span> {question.topic}
              </th>
              {COLUMNS.map(({ key }) => {
                const held = heldIn(question, key);
                return (
                  <td key={key}>
                    <i className={`held ${held}`} title={WORDS[held]} />
                    <VisuallyHidden>{WORDS[held]}</VisuallyHidden>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="legend xs" aria-hidden="true">
        {(['first', 'asked', 'none', 'unknown'] as const).map((held) => (
          <span key={held}>
            <i className={`held ${held}`} />
            {WORDS[held]}
          </span>
        ))}
      </p>
    </div>
  );
}
