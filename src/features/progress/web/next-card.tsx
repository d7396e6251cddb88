import { Play, RotateCcw } from 'lucide-react';
import { Link } from 'react-router';
import { Button, clock, LinkButton } from '../../../ui/index.ts';
import { Frame, useRetry } from '../../review/web/index.ts';
import type { NextAction } from '../contract.ts';
import { placeOf } from './tape-row.tsx';

/** One boxed card: the next action, and why. */
export function NextCard({ next }: { readonly next: NextAction }) {
  return (
    <section className="next" aria-labelledby="next">
      {next.kind === 'first' && <First />}
      {next.kind === 'resume' && <Resume next={next} />}
      {next.kind === 'retry' && <Retry next={next} />}
      {next.kind === 'new' && <Another next={next} />}
    </section>
  );
}

function First() {
  return (
    <>
      <p className="eyebrow">Next, about 10 minutes</p>
      <h1 id="next" tabIndex={-1}>
        Rehearse your first interview.
      </h1>
      <p className="reason">
        <b>Why this first.</b> Everything here is made from a tape: what to change, what to keep, what to do
        next. Two questions are enough to begin, spoken or typed, and nobody else sees them.
      </p>
      <div className="row wrap">
        <LinkButton to="/setup" variant="primary" size="lg" icon={<Play />}>
          Set it up
        </LinkButton>
      </div>
    </>
  );
}

function Resume({ next }: { readonly next: Extract<NextAction, { kind: 'resume' }> }) {
  const { tape, textOnly } = next;
  const live = tape.status === 'live';
  const to = live ? placeOf(tape) : textOnly ? `/stage/${tape.id}` : `/green-room/${tape.id}`;
  return (
    <>
      <p className="eyebrow">Next, where you left it</p>
      <h1 id="next" tabIndex={-1}>
        {live ? 'Go back on stage.' : 'Your interview is set up.'}
      </h1>
      <p className="reason">
        <b>Why this first.</b>{' '}
        {live
          ? `Your interview with ${tape.personaName} is not over: ${tape.answered} of ${tape.planned} questions answered, ${clock(tape.lengthMs)} on stage. Nothing of it is lost.`
          : `${tape.personaName} waits with ${tape.planned === 1 ? 'one question' : `${tape.planned} questions`}.`}
      </p>
      <div className="row wrap">
        <LinkButton to={to} variant="primary" size="lg" icon={<Play />}>
          {live ? 'Go on' : 'Begin'}
        </LinkButton>
        {live && tape.answered > 0 && (
          <LinkButton to={`/review/${tape.id}`} variant="quiet" size="lg">
            See the review so far
          </LinkButton>
        )}
        <LinkButton to="/setup" variant="quiet" size="lg">
          Start something else
        </LinkButton>
      </div>
    </>
  );
}

function Retry({ next }: { readonly next: Extract<NextAction, { kind: 'retry' }> }) {
  const { interviewId, change, settings, topic, inTapes, ofTapes } = next;
  const { retry, busy } = useRetry();
  const often =
    inTapes > 1
      ? `It came first in ${inTapes} of your last ${ofTapes} tapes.`
      : 'It is the change worth most in your last tapes.';
  return (
    <>
      <p className="eyebrow">Next, about 4 minutes</p>
      <h1 id="next" tabIndex={-1}>
        {change.title}
      </h1>
      <p className="reason">
        <b>Why this first.</b> {often} Retry “{topic}”: {lowerFirst(change.why)}
      </p>
      <div className={change.quotes.length > 1 ? 'quotes two' : 'quotes'}>
        {change.quotes.map((quote) => (
          <Link
            key={`${quote.turn}-${quote.start}`}
            className="said"
            to={`/review/${interviewId}?at=${quote.atMs}`}
          >
            <span className="num">
              <svg width="11" height="11" viewBox="0 0 12 12" aria-hidden="true">
                <path d="M2.5 1.5v9l8-4.5z" />
              </svg>
              {clock(quote.atMs)}
            </span>
            <q>{quote.text}</q>
          </Link>
        ))}
      </div>
      {change.frame.length > 0 && (
        <p className="frame">
          <span className="small muted">Say it in this frame</span>
          <Frame pieces={change.frame} />
        </p>
      )}
      <div className="row wrap">
        <Button
          variant="primary"
          size="lg"
          icon={<RotateCcw />}
          busy={busy}
          onClick={() => retry({ ...settings, interviewId, questionId: change.questionId })}
        >
          Retry it now
        </Button>
        <LinkButton to="/setup" variant="quiet" size="lg">
          Start something else
        </LinkButton>
      </div>
    </>
  );
}

function Another({ next }: { readonly next: Extract<NextAction, { kind: 'new' }> }) {
  return (
    <>
      <p className="eyebrow">Next, as long as you like</p>
      <h1 id="next" tabIndex={-1}>
        Take new questions.
      </h1>
      <p className="reason">
        <b>Why this first.</b> {next.because} Questions you have not met yet show what holds.
      </p>
      <div className="row wrap">
        <LinkButton to="/setup" variant="primary" size="lg" icon={<Play />}>
          Set up an interview
        </LinkButton>
      </div>
    </>
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
