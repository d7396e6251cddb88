import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Plan } from '../../../../kernel/interview-plan.ts';
import {
  Button,
  Dialog,
  Portrait,
  type SpeakerState,
  SpeakerStatus,
  StageFrame,
} from '../../../../ui/index.ts';
import { type CaptureChoice, openCamera, openMicrophone, useDevice } from '../../../green-room/web/index.ts';
import { type TapeClient, useTapeView } from '../../../interviews/web/index.ts';
import { useConductor } from '../conduct/use-conductor.ts';
import { useRecording } from '../conduct/use-recording.ts';
import { useTranscriber } from '../conduct/use-transcriber.ts';
import { Dock } from './dock.tsx';
import { Footlights } from './footlights.tsx';
import { SelfView } from './self-view.tsx';
import { StageBar } from './stage-bar.tsx';
import { useStageKeys } from './use-stage-keys.ts';
import { Words } from './words.tsx';

interface LiveStageProps {
  readonly client: TapeClient;
  readonly plan: Plan;
  readonly choice: CaptureChoice;
}

const patienceMs = 4000;

export function LiveStage({ client, plan, choice }: LiveStageProps) {
  const camera = useDevice(choice.camera, openCamera);
  const microphone = useDevice(choice.microphone, openMicrophone);
  const transcriber = useTranscriber(choice.transcribe);
  const ready = camera.status !== 'opening' && microphone.status !== 'opening' && transcriber !== undefined;
  if (!ready) {
    return (
      <StageFrame className="stage-page">
        <p className="stage-message" role="status">
          Opening camera and microphone…
        </p>
      </StageFrame>
    );
  }
  return (
    <Scene
      client={client}
      plan={plan}
      choice={choice}
      camera={camera.status === 'on' ? camera.stream : null}
      microphone={microphone.status === 'on' ? microphone.stream : null}
      transcriber={transcriber}
      problems={[camera, microphone].flatMap((d) => (d.status === 'failed' ? [d.problem.message] : []))}
    />
  );
}

interface SceneProps extends LiveStageProps {
  readonly camera: MediaStream | null;
  readonly microphone: MediaStream | null;
  readonly transcriber: NonNullable<ReturnType<typeof useTranscriber>> | null;
  readonly problems: readonly string[];
}

function Scene({ client, plan, choice, camera, microphone, transcriber, problems }: SceneProps) {
  const view = useTapeView(client);
  const navigate = useNavigate();
  const levels = useRef<((dbfs: number) => void) | null>(null);
  const [cameraOn, setCameraOn] = useState(true);
  const [asking, setAsking] = useState(false);
  const media = useMemo(() => {
    const tracks = [...(camera?.getTracks() ?? []), ...(microphone?.getTracks() ?? [])];
    return tracks.length > 0 ? new MediaStream(tracks) : null;
  }, [camera, microphone]);
  const recording = useRecording(client, media, choice.record);
  const onStage = useConductor({
    client,
    choice,
    microphone,
    hasCamera: camera !== null,
    transcriber,
    onLevel: (dbfs) => levels.current?.(dbfs),
  });
  const { muted } = view.state;
  const conductor = onStage?.conductor ?? null;
  const now = onStage?.now ?? null;
  const over = now?.doing === 'over';

  useEffect(() => {
    for (const track of microphone?.getAudioTracks() ?? []) track.enabled = !muted;
  }, [microphone, muted]);
  useEffect(() => {
    for (const track of camera?.getVideoTracks() ?? []) track.enabled = cameraOn;
  }, [camera, cameraOn]);

  const stopRecording = useRef(recording.stop);
  stopRecording.current = recording.stop;
  useEffect(() => {
    if (!over) return;
    let gone = false;
    const leave = async () => {
      await stopRecording.current();
      await client.settled();
      const deadline = Date.now() + patienceMs;
      while (client.view().unsent > 0 && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      if (!gone) await navigate(`/review/${client.interviewId}`, { replace: true });
    };
    void leave();
    return () => {
      gone = true;
    };
  }, [over, client, navigate]);

  function ask() {
    conductor?.pause();
    setAsking(true);
  }
  function stay() {
    setAsking(false);
    conductor?.stay();
  }
  const toggleCamera = () => {
    setCameraOn(!cameraOn);
    conductor?.camera(!cameraOn);
  };
  useStageKeys(conductor, now, { held: view.state.held, muted, toggleCamera, disabled: asking || over });

  const state: SpeakerState = over ? 'quiet' : speakerState(now?.doing);
  return (
    <StageFrame
      className="stage-page"
      kind={`Behavioral, ${plan.mode}`}
      bar={<StageBar client={client} plan={plan} view={view} recording={recording} />}
      dock={
        conductor &&
        now && (
          <Dock
            conductor={conductor}
            now={now}
            held={view.state.held}
            muted={muted}
            hasMicrophone={microphone !== null}
            camera={camera ? { on: cameraOn, toggle: toggleCamera } : null}
            onEnd={ask}
          />
        )
      }
    >
      <section className="presence" aria-label="Interviewer" data-state={state}>
        <div className="arch">
          <Portrait
            variant={plan.persona.id}
            state={state}
            label={`Drawn portrait of ${plan.persona.name}`}
          />
        </div>
        <div className="who">
          <p className="name">{plan.persona.name}</p>
          <p className="small muted role">{plan.persona.title}</p>
          <SpeakerStatus state={state} />
          <p className="small muted patience">
            {view.state.held ? 'Take the time you need.' : state === 'listening' ? 'Pauses are fine.' : ' '}
          </p>
        </div>
      </section>
      {conductor && now && (
        <Words
          conductor={conductor}
          now={now}
          view={view}
          plan={plan}
          transcriberLabel={transcriber?.label ?? null}
          notices={[...problems, ...(recording.problem ? [recording.problem] : [])]}
        />
      )}
      {camera && <SelfView stream={camera} on={cameraOn} />}
      {microphone && !muted && <Footlights sink={levels} />}
      <Dialog
        open={asking}
        onClose={stay}
        title="End the interview?"
        footer={
          <>
            <Button onClick={stay}>Go on</Button>
            <Button
              variant="danger"
              onClick={() => {
                setAsking(false);
                conductor?.leave();
              }}
            >
              End and review
            </Button>
          </>
        }
      >
        <p>What you have answered is kept, and the review shows it.</p>
      </Dialog>
    </StageFrame>
  );
}

function speakerState(doing: string | undefined): SpeakerState {
  if (doing === 'speaking') return 'speaking';
  if (doing === 'listening') return 'listening';
  if (doing === 'thinking') return 'thinking';
  return 'quiet';
}
