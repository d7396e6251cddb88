import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ApiProblem } from '../../../ui/api/client.ts';
import { Button, EmptyState, ErrorState, LinkButton, Skeleton, StageFrame } from '../../../ui/index.ts';
import { type CaptureChoice, captureFor, nothingAllowed } from '../../green-room/web/index.ts';
import { TapeBusy, type TapeClient, useOpenTape } from '../../interviews/web/index.ts';
import { Curtain } from './scene/curtain.tsx';
import { LiveStage } from './scene/live-stage.tsx';
import './scene/stage.css';
import './scene/stage-narrow.css';

export const meta = () => [{ title: 'On stage · Greenroom' }];

export default function StagePage() {
  const { id = '' } = useParams();
  const opened = useOpenTape(id);
  if (opened.status === 'open') return <Entrance key={id} client={opened.client} />;
  return (
    <StageFrame className="stage-page">
      <div className="stage-message">
        {opened.status === 'opening' ? (
          <Skeleton label="Opening the stage" lines={4} />
        ) : opened.error instanceof TapeBusy ? (
          <EmptyState
            title="This interview is open in another tab"
            action={
              <Button variant="primary" onClick={() => opened.retry({ takeOver: true })}>
                Go on here
              </Button>
            }
          >
            Only one tab can write its tape. Going on here stops the other one.
          </EmptyState>
        ) : opened.error instanceof ApiProblem && opened.error.status === 404 ? (
          <EmptyState
            title="There is no such interview"
            action={
              <LinkButton to="/setup" variant="primary">
                Set one up
              </LinkButton>
            }
          >
            It may have been deleted, or it belongs to somebody else.
          </EmptyState>
        ) : (
          <ErrorState title="The stage did not open" error={opened.error} onRetry={() => opened.retry()} />
        )}
      </div>
    </StageFrame>
  );
}

/** Through the green room first, unless this is text only or devices were already chosen in this tab. */
function Entrance({ client }: { readonly client: TapeClient }) {
  const navigate = useNavigate();
  const [{ plan, ended, startedEpochMs }] = useState(() => client.view().state);
  const [choice] = useState<CaptureChoice | null>(() =>
    plan?.access.textOnly ? nothingAllowed : captureFor(client.interviewId),
  );
  const resuming = startedEpochMs !== null;
  const [raised, setRaised] = useState(() => !resuming && (plan?.access.textOnly || hasBeenTouched()));
  const leaveTo = ended
    ? `/review/${client.interviewId}`
    : choice
      ? null
      : `/green-room/${client.interviewId}`;

  useEffect(() => {
    if (leaveTo) void navigate(leaveTo, { replace: true });
  }, [leaveTo, navigate]);

  if (leaveTo || !plan || !choice) return <StageFrame className="stage-page">{null}</StageFrame>;
  if (!raised) return <Curtain plan={plan} resuming={resuming} onRaise={() => setRaised(true)} />;
  return <LiveStage client={client} plan={plan} choice={choice} />;
}

/** Sound may start only after the person has done something on this page. */
function hasBeenTouched(): boolean {
  return navigator.userActivation?.hasBeenActive ?? true;
}
