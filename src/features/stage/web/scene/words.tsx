import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Plan } from '../../../../kernel/interview-plan.ts';
import { clockTime } from '../../../../kernel/time.ts';
import { IconButton } from '../../../../ui/index.ts';
import type { TapeView } from '../../../interviews/web/index.ts';
import { sentencesOf } from '../../../question-bank/domain/index.ts';
import { questionNumber } from '../../domain/stage-phase.ts';
import type { Conductor, StageNow } from '../conduct/conductor.ts';
import { GistForm } from './gist-form.tsx';
import { TypedAnswer } from './typed-answer.tsx';

interface WordsProps {
  readonly conductor: Conductor;
  readonly now: StageNow;
  readonly view: TapeView;
  readonly plan: Plan;
  readonly transcriberLabel: string | null;
  readonly notices: readonly string[];
}

/** The question, always readable, and the person's answer below it. */
export function Words({ conductor, now, view, plan, transcriberLabel, notices }: WordsProps) {
  const made = view.state.moves.at(-1);
  const number = questionNumber(view.state);
  const open = view.state.turns.find((turn) => turn.endedAt === null) ?? null;
  const given = view.state.turns.at(-1);
  const notice = now.notice ?? notices[0] ?? null;
  return (
    <section className="words" aria-label="Question and answer">
      <div className="progress">
        <span className="num">
          {number === null ? 'Welcome' : `Question ${number} of ${plan.questions.length}`}
          {made?.move.kind === 'follow-up' && ', follow-up'}
        </span>
        <ol aria-hidden="true">
          {plan.questions.map((question, i) => (
            <li
              key={question.id}
              className={number !== null && i + 1 < number ? 'done' : undefined}
              aria-current={i + 1 === number ? 'step' : undefined}
            />
          ))}
        </ol>
      </div>
      <div aria-live="polite">
        {made?.move.lead && (plan.access.captions || plan.access.textOnly) && (
          <p className="lead">{made.move.lead}</p>
        )}
        <h1 className="question">
          {made ? (
            sentencesOf(typeset(made.move.text)).map((sentence) => <span key={sentence}>{sentence} </span>)
          ) : (
            <span>One moment.</span>
          )}
        </h1>
      </div>
      {plan.mode === 'coached' && made && made.move.kind !== 'close' && (
        <details className="because">
          <summary>Why this question?</summary>
          <p>{made.move.because}</p>
        </details>
      )}
      {notice && (
        <p className="notice" role="status">
          {notice}
          {now.notice && (
            <IconButton label="Dismiss" icon={<X />} onClick={() => conductor.dismissNotice()} />
          )}
        </p>
      )}
      {now.doing === 'gist' && given ? (
        <GistForm key={given.turn} conductor={conductor} />
      ) : open && now.typing ? (
        <TypedAnswer
          key={open.turn}
          draftKey={`greenroom.draft.${conductor.interviewId}.${open.turn}`}
          conductor={conductor}
        />
      ) : open ? (
        <SpokenAnswer
          startedAt={open.startedAt}
          view={view}
          held={view.state.held}
          transcriberLabel={transcriberLabel}
          conductor={conductor}
        />
      ) : now.doing === 'thinking' && transcriberLabel ? (
        <p className="answer muted" role="status">
          Turning your answer into words…
        </p>
      ) : null}
    </section>
  );
}

/** Quotations as they are printed. */
const typeset = (text: string) => text.replaceAll(/"([^"]*)"/g, '“$1”');

interface SpokenAnswerProps {
  readonly startedAt: number;
  readonly view: TapeView;
  readonly held: boolean;
  readonly transcriberLabel: string | null;
  readonly conductor: Conductor;
}

function SpokenAnswer({ startedAt, view, held, transcriberLabel, conductor }: SpokenAnswerProps) {
  const [at, setAt] = useState(startedAt);
  useEffect(() => {
    const timer = setInterval(() => setAt(conductor.tapeNow()), 250);
    return () => clearInterval(timer);
  }, [conductor]);
  return (
    <div className="answer">
      <div className="head">
        <span>
          Your answer, <span className="num">{clockTime(at - startedAt)}</span>
        </span>
      </div>
      <p className="captions-note">
        {view.state.muted
          ? 'You are muted. Nothing is heard.'
          : held
            ? 'The interviewer waits until you are ready.'
            : transcriberLabel
              ? 'Your words appear in the review. Press Done, or simply stop.'
              : 'Speak as you would to a person. Press Done, or simply stop.'}
      </p>
    </div>
  );
}
