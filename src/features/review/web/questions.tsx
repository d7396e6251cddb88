import './questions.css';
import { ChevronDown, Play, RotateCcw } from 'lucide-react';
import { Button, clock, JumpToTime, NotMeasured } from '../../../ui/index.ts';
import type { QuestionReport } from '../contract.ts';
import { LETTERS, PART_NAMES } from './parts.ts';

interface QuestionsProps {
  readonly questions: readonly QuestionReport[];
  readonly openId: string | null;
  readonly retrying: boolean;
  readonly onJump: (atMs: number) => void;
  readonly onRetry: (questionId: string) => void;
}

/** Every question in turn: what was found, what was not, and what a strong answer shows. */
export function Questions({ questions, openId, ...rest }: QuestionsProps) {
  return (
    <section className="review-questions" aria-labelledby="question-by-question">
      <div className="section-top">
        <h2 id="question-by-question">Question by question</h2>
        <p className="small muted">
          Facts found by rules, no marks. Rules find what is said; they cannot judge it.
        </p>
      </div>
      {questions.map((question) => (
        <OneQuestion key={question.id} {...rest} question={question} open={question.id === openId} />
      ))}
    </section>
  );
}

type OneQuestionProps = Omit<QuestionsProps, 'questions' | 'openId'> & {
  readonly question: QuestionReport;
  readonly open: boolean;
};

const letters = Object.keys(LETTERS) as (keyof typeof LETTERS)[];

function OneQuestion({ question, open, retrying, onJump, onRetry }: OneQuestionProps) {
  const { counts, notEnough } = question;
  return (
    <details className="question-row" open={open}>
      <summary>
        <span className="number num">{question.number}</span>
        <span className="asked">
          <span className="text">{question.text}</span>
          <span className="xs muted num">
            {clock(question.startMs)}–{clock(question.endMs)}
            {notEnough && ` · not observed: ${lowerFirst(notEnough.because)}`}
          </span>
        </span>
        <span className="told">
          {!notEnough &&
            letters.map((part) => (
              <span
                key={part}
                className={question.told.includes(part) ? 'story-letter' : 'story-letter missing'}
              >
                <span aria-hidden="true">{LETTERS[part]}</span>
                <span className="vh">
                  {PART_NAMES[part]} {question.told.includes(part) ? 'found' : 'not found'},{' '}
                </span>
              </span>
            ))}
          {counts.words !== null && <span className="xs muted num">{counts.words} words</span>}
        </span>
        <ChevronDown className="chevron icon-s" aria-hidden="true" />
      </summary>
      <div className="question-body">
        <div className="columns">
          <Gaps question={question} onJump={onJump} />
          <div>
            <h3>What a strong answer shows</h3>
            <ul className="bullets">
              {question.strong.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </div>
          <Counts question={question} />
        </div>
        <div className="row wrap">
          <Button icon={<RotateCcw />} busy={retrying} onClick={() => onRetry(question.id)}>
            Retry question {question.number}
          </Button>
          <Button variant="quiet" icon={<Play />} onClick={() => onJump(question.startMs)}>
            Play it from {clock(question.startMs)}
          </Button>
        </div>
      </div>
    </details>
  );
}

function Gaps({
  question,
  onJump,
}: {
  readonly question: QuestionReport;
  readonly onJump: (atMs: number) => void;
}) {
  const gaps = question.gaps.slice(0, 4);
  const later = (turn: number | null) => question.turns.find((one) => one.turn === turn);
  return (
    <div>
      <h3>{question.notEnough ? 'Not observed' : 'Not found in the first answer'}</h3>
      {question.notEnough && <p className="small">{question.notEnough.because}</p>}
      {!question.notEnough && gaps.length === 0 && (
        <p className="small">Everything these rules look for was found.</p>
      )}
      {!question.notEnough && (
        <ul className="bullets">
          {gaps.map((gap) => {
            const closed = later(gap.closedInTurn);
            return (
              <li key={gap.slot}>
                {gap.because}
                {closed && (
                  <>
                    {' '}
                    Found when you were asked: <JumpToTime atMs={closed.startMs} onJump={onJump} />
                  </>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

function Counts({ question }: { readonly question: QuestionReport }) {
  const { counts, notMeasured } = question;
  const why = (signal: string) =>
    notMeasured.find((one) => one.signal === signal)?.because ?? 'no words are known';
  const rows: [name: string, value: string | null, because: string][] = [
    ['Words', counts.words === null ? null : `${counts.words}`, why('Words')],
    [
      'Acting as “I” / “we”',
      counts.ownActions === null ? null : `${counts.ownActions} / ${counts.sharedActions}`,
      why('Words'),
    ],
    [
      'Numbers, in the result',
      counts.numbers === null ? null : `${counts.numbers}, ${counts.measuredResults}`,
      why('Words'),
    ],
    [
      'Speaking time',
      counts.speakingMs === null ? null : clock(counts.speakingMs),
      why('Speaking time and pauses'),
    ],
    [
      'Pauses from 4 s',
      counts.longPauses === null ? null : `${counts.longPauses}`,
      why('Speaking time and pauses'),
    ],
    ['Pace', counts.wordsPerMinute === null ? null : `${counts.wordsPerMinute} words a minute`, why('Pace')],
    ['Fillers', counts.fillers === null ? null : `${counts.fillers}`, why('Fillers')],
  ];
  return (
    <dl className="counts">
      {rows.map(([name, value, because]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="num">{value ?? <NotMeasured because={because} />}</dd>
        </div>
      ))}
    </dl>
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
