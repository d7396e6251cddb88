import { Play } from 'lucide-react';
import { LinkButton } from '../../../../ui/index.ts';

interface UnfinishedProps {
  readonly interviewId: string;
  readonly started: boolean;
  readonly answered: boolean;
  readonly textOnly: boolean;
}

/** The interview has no end yet: the way back comes first, what is known so far below. */
export function Unfinished({ interviewId, started, answered, textOnly }: UnfinishedProps) {
  const onStage = started || textOnly;
  return (
    <section className="unfinished" aria-labelledby="unfinished">
      <div>
        <h2 id="unfinished">This interview is not over yet.</h2>
        <p className="muted">
          {answered
            ? 'It goes on where you left it. Below is what your answers show so far.'
            : 'It waits where you left it. The review comes after the first answer.'}
        </p>
      </div>
      <LinkButton
        to={onStage ? `/stage/${interviewId}` : `/green-room/${interviewId}`}
        variant={answered ? 'plain' : 'primary'}
        size="lg"
        icon={<Play />}
      >
        {onStage ? 'Go back on stage' : 'Go to the green room'}
      </LinkButton>
    </section>
  );
}
