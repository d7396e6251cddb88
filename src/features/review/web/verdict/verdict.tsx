import './verdict.css';
import { RotateCcw } from 'lucide-react';
import { Button, Quote } from '../../../../ui/index.ts';
import type { Report } from '../../contract.ts';
import { Frame } from './frame.tsx';
import { StoryGrid } from './story-grid.tsx';

interface VerdictProps {
  readonly report: Report;
  readonly onJump: (atMs: number) => void;
  readonly onRetry: (questionId: string) => void;
  readonly retrying: boolean;
}

export function Verdict(props: VerdictProps) {
  const { report, onJump } = props;
  const { strength } = report;
  return (
    <section className="review-verdict" aria-label="Verdict">
      <div className="change">
        {report.change ? <TheChange {...props} change={report.change} /> : <NoChange {...props} />}
      </div>
      <div className="side">
        <div className="keep">
          <p className="eyebrow">Keep doing this</p>
          {strength ? (
            <>
              <h2>{strength.title}</h2>
              <Quote atMs={strength.quote.atMs} onJump={onJump} note={strength.quote.note}>
                {strength.quote.text}
              </Quote>
            </>
          ) : (
            <p className="muted small">
              Nothing to quote yet: the rules found no part that they can point at with enough sureness.
            </p>
          )}
        </div>
        <div className="held-by-answers">
          <StoryGrid questions={report.questions} />
          <p className="small take">{report.verdict}</p>
        </div>
      </div>
    </section>
  );
}

function TheChange({
  change,
  onJump,
  onRetry,
  retrying,
}: VerdictProps & { change: NonNullable<Report['change']> }) {
  return (
    <>
      <p className="eyebrow">One change to make</p>
      <h2 className="big">{change.title}</h2>
      <p className="why">{change.why}</p>
      <div className={change.quotes.length > 1 ? 'pair' : 'pair one'}>
        {change.quotes.map((quote) => (
          <Quote key={`${quote.turn}-${quote.start}`} atMs={quote.atMs} onJump={onJump} note={quote.note}>
            {quote.text}
          </Quote>
        ))}
      </div>
      <div className="do">
        <Button
          variant="primary"
          size="lg"
          icon={<RotateCcw />}
          busy={retrying}
          onClick={() => onRetry(change.questionId)}
        >
          Retry question {change.questionNumber}
        </Button>
        {change.frame.length > 0 && (
          <p className="frame">
            <span className="small muted">Say it in this frame</span>
            <Frame pieces={change.frame} />
          </p>
        )}
      </div>
    </>
  );
}

function NoChange({ report, onRetry, retrying }: VerdictProps) {
  const [first] = report.questions;
  const observed = report.questions.some((question) => question.notEnough === null);
  const unheard = report.questions.some((question) => question.notEnough?.code === 'no-words');
  return (
    <>
      <p className="eyebrow">No change to name</p>
      <h2 className="big">{observed ? 'Nothing stands out.' : 'Not enough to say.'}</h2>
      <p className="why">
        {report.notEnough}
        {unheard && ' Type the gist of it in the transcript, and the review is made again at once.'}
      </p>
      {first && (
        <div className="do">
          <Button
            variant="primary"
            size="lg"
            icon={<RotateCcw />}
            busy={retrying}
            onClick={() => onRetry(first.id)}
          >
            Retry question {first.number}
          </Button>
        </div>
      )}
    </>
  );
}
