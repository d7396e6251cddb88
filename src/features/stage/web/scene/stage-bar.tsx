import { CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type Plan, planDurationMs } from '../../../../kernel/interview-plan.ts';
import { VisuallyHidden } from '../../../../ui/index.ts';
import type { TapeClient, TapeView } from '../../../interviews/web/index.ts';
import { timeLeft } from '../../domain/time-left.ts';
import type { Recording } from '../conduct/use-recording.ts';

interface StageBarProps {
  readonly client: TapeClient;
  readonly plan: Plan;
  readonly view: TapeView;
  readonly recording: Recording;
}

export function StageBar({ client, plan, view, recording }: StageBarProps) {
  const total = planDurationMs(plan);
  const [at, setAt] = useState(client.now());
  useEffect(() => {
    const timer = setInterval(() => setAt(client.now()), 500);
    return () => clearInterval(timer);
  }, [client]);
  const left = timeLeft(total - at);
  // In real mode nobody calls the time before it is up.
  const warn = left.warn && (plan.mode === 'coached' || at >= total);
  const ring = 2 * Math.PI * 7.5;
  return (
    <>
      <Connection view={view} recording={recording} />
      <span className="clock num" role="timer" aria-label={left.spoken} data-warn={warn || undefined}>
        <svg width="18" height="18" viewBox="0 0 18 18" fill="none" strokeWidth="2" aria-hidden="true">
          <circle className="track" cx="9" cy="9" r="7.5" />
          <circle
            className="leftover"
            cx="9"
            cy="9"
            r="7.5"
            strokeDasharray={`${ring * Math.max(0, Math.min(1, 1 - at / total))} ${ring}`}
            transform="rotate(-90 9 9)"
          />
        </svg>
        {left.shown}
      </span>
      <VisuallyHidden>
        <span role="status">{warn ? (at >= total ? left.spoken : 'The time is nearly up.') : ''}</span>
      </VisuallyHidden>
    </>
  );
}

function Connection({ view, recording }: { view: TapeView; recording: Recording }) {
  const offline = view.sending.kind === 'offline' || recording.status?.state === 'offline';
  const state = recording.status?.state;
  const isRecording = state === 'recording' || state === 'offline';
  return (
    <span className="connection">
      {isRecording && (
        <span className="rec">
          <i />
          <span>
            Recording
            <span className="where">{offline ? ', kept on this device' : ', kept on this server'}</span>
          </span>
        </span>
      )}
      <span role="status" className="sync">
        {view.takenOver ? (
          'Gone on in another tab'
        ) : view.sending.kind === 'refused' ? (
          <>
            <CloudOff className="icon-s" aria-hidden="true" /> Not saved: {view.sending.problem.message}
          </>
        ) : offline ? (
          <>
            <CloudOff className="icon-s" aria-hidden="true" />
            {view.keptHere
              ? ' Server away. Everything is kept here.'
              : ' Server away, and this browser keeps nothing.'}
          </>
        ) : null}
      </span>
    </span>
  );
}
