import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ApiProblem } from '../../../ui/api/client.ts';
import { Button, EmptyState, ErrorState, LinkButton, Skeleton, StageFrame } from '../../../ui/index.ts';
import { useInterview } from '../../interviews/web/index.ts';
import { speechCapabilities } from '../../speech/web/index.ts';
import { type CaptureChoice, keepCapture, nothingAllowed } from './devices/capture-choice.ts';
import { openCamera, openMicrophone } from './devices/open-media.ts';
import { useDevice } from './devices/use-device.ts';
import { Allow } from './parts/allow.tsx';
import { Devices } from './parts/devices.tsx';
import { HearYourself } from './parts/hear-yourself.tsx';
import { HowYouComeAcross } from './parts/how-you-come-across.tsx';
import { Intro } from './parts/intro.tsx';
import { Ledger } from './parts/ledger.tsx';
import { Mirror } from './parts/mirror.tsx';
import { useHearing } from './parts/use-hearing.ts';
import { useMayRecord } from './parts/use-may-record.ts';
import { WarmUp } from './parts/warm-up.tsx';
import './parts/green-room.css';
import './parts/green-room-narrow.css';

export const meta = () => [{ title: 'Green room · Greenroom' }];

export default function GreenRoomPage() {
  const { id = '' } = useParams();
  const interview = useInterview(id);
  const navigate = useNavigate();
  const ended = interview.data?.status === 'ended';
  useEffect(() => {
    if (ended) void navigate(`/review/${id}`, { replace: true });
  }, [ended, id, navigate]);

  if (interview.data) return <GreenRoom key={id} interview={interview.data} />;
  const gone = interview.error instanceof ApiProblem && [401, 404].includes(interview.error.status);
  return (
    <StageFrame className="green-room-page">
      {gone ? (
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
      ) : interview.error ? (
        <ErrorState error={interview.error} onRetry={() => void interview.refetch()} />
      ) : (
        <Skeleton label="Opening the green room" height={420} />
      )}
    </StageFrame>
  );
}

function GreenRoom({
  interview,
}: {
  readonly interview: NonNullable<ReturnType<typeof useInterview>['data']>;
}) {
  const { plan, id } = interview;
  const navigate = useNavigate();
  const speech = useQuery(speechCapabilities);
  const mayRecord = useMayRecord();
  const [choice, setChoice] = useState<CaptureChoice>({
    ...nothingAllowed,
    camera: plan.access.noCamera ? false : null,
    microphone: null,
  });
  const change = (part: Partial<CaptureChoice>) => setChoice((before) => ({ ...before, ...part }));
  const camera = useDevice(choice.camera, openCamera);
  const microphone = useDevice(choice.microphone, openMicrophone);
  const hearing = useHearing(microphone.status === 'on' ? microphone.stream : null);

  function enter(last: Partial<CaptureChoice> = {}) {
    const cameraWorks = camera.status === 'on' || camera.status === 'opening';
    const microphoneWorks = microphone.status === 'on' || microphone.status === 'opening';
    keepCapture(id, {
      ...choice,
      camera: cameraWorks ? choice.camera : false,
      microphone: microphoneWorks ? choice.microphone : false,
      pausesMs: hearing.pausesMs(),
      ...last,
    });
    void navigate(`/stage/${id}`);
  }

  const hasMicrophone = microphone.status === 'on';
  const hasCamera = camera.status === 'on';
  return (
    <StageFrame
      className="green-room-page"
      bar={
        <LinkButton to="/setup" variant="quiet" icon={<ArrowLeft className="icon-s" />}>
          Back to setup
        </LinkButton>
      }
      dock={
        <div className="go-bar">
          <Ledger
            choice={choice}
            hasCamera={hasCamera}
            hasMicrophone={hasMicrophone}
            speech={speech.data ?? null}
          />
          <div className="go">
            {hasMicrophone || hasCamera ? (
              <Button
                variant="quiet"
                onClick={() => enter({ camera: false, microphone: false, record: false })}
              >
                Type instead
              </Button>
            ) : null}
            {hasCamera && (
              <Button variant="quiet" onClick={() => enter({ camera: false })}>
                <span className="long">Continue without camera</span>
                <span className="short">No camera</span>
              </Button>
            )}
            <Button variant="primary" size="lg" onClick={() => enter()}>
              {hasMicrophone ? 'Step on stage' : 'Step on stage, typing'}
            </Button>
          </div>
        </div>
      }
    >
      <div className="room">
        <div className="mirror">
          <Mirror camera={camera} off={choice.camera === false} />
          <Devices
            choice={choice}
            camera={camera}
            microphone={microphone}
            onLevel={hearing.onLevel}
            onChange={change}
          />
          <HearYourself stream={microphone.status === 'on' ? microphone.stream : null} />
        </div>
        <div className="checks">
          <Intro plan={plan} />
          <HowYouComeAcross camera={camera} hearing={hearing} />
          <Allow
            choice={choice}
            hasMicrophone={hasMicrophone}
            hasCamera={hasCamera}
            minutes={plan.lengthMinutes}
            speech={speech.data ?? null}
            mayRecord={mayRecord}
            onChange={change}
          />
          {hasMicrophone && <WarmUp hearing={hearing} />}
        </div>
      </div>
    </StageFrame>
  );
}
