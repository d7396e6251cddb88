import { RotateCcw } from 'lucide-react';
import { Button, clock } from '../../../../ui/index.ts';
import type { QuestionReport } from '../../../review/contract.ts';

interface QuestionAsideProps {
  readonly question: QuestionReport;
  readonly of: number;
  readonly retrying: boolean;
  readonly onRetry: (questionId: string) => void;
}

/** Beside the picture: the question under the playhead, with its plainest facts. */
export function QuestionAside({ question, of, retrying, onRetry }: QuestionAsideProps) {
  const { counts } = question;
  const flagged = question.told.includes('result') && counts.measuredResults === 0;
  const facts = [
    { name: 'Answer', value: counts.answerMs === null ? null : clock(counts.answerMs) },
    { name: 'Words', value: counts.words },
    { name: 'Numbers', value: counts.numbers },
    {
      name: 'In the result',
      value: question.told.includes('result') ? counts.measuredResults : null,
      flagged,
    },
  ];
  return (
    <div className="question-aside">
      <p className="xs muted num">
        Question {question.number} of {of} · {clock(question.startMs)}–{clock(question.endMs)}
      </p>
      <h2>{question.text}</h2>
      <dl>
        {facts.map(({ name, value, flagged: low }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">
              {value === null ? (
                <span className="none">
                  {name === 'In the result' && counts.words !== null ? 'no result' : 'not known'}
                </span>
              ) : (
                <span className={low ? 'low' : undefined}>{value}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div className="row wrap">
        <Button icon={<RotateCcw />} busy={retrying} onClick={() => onRetry(question.id)}>
          Retry this question
        </Button>
      </div>
    </div>
  );
}
