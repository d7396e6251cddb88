import './lanes.css';
import { memo, type PointerEvent, type ReactNode } from 'react';
import { clock } from '../../../../ui/index.ts';
import {
  CameraLane,
  FillerLane,
  InterviewerLane,
  PaceLane,
  type RowProps,
  StoryLane,
  YouLane,
} from './lane-rows.tsx';
import { LanesTable } from './lanes-table.tsx';
import { percent, ticks } from './scale.ts';

const Rows = memo(function Rows(props: RowProps & { readonly interviewer: string }) {
  const { span } = props;
  return (
    <>
      <InterviewerLane {...props} name={props.interviewer} />
      <YouLane {...props} />
      <PaceLane {...props} />
      <FillerLane {...props} />
      <StoryLane {...props} />
      <CameraLane {...props} />
      <div className="times num" aria-hidden="true">
        {ticks(span).map((at) => (
          <span key={at} style={{ left: `${percent(span, at)}%` }}>
            {clock(at)}
          </span>
        ))}
      </div>
    </>
  );
});

interface LanesProps extends RowProps {
  readonly interviewer: string;
  readonly atMs: number;
  readonly onSeek: (ms: number) => void;
  readonly children?: ReactNode;
}

/** One playhead across all lanes; pressing or dragging anywhere in the plots moves it. Keys: the strip above. */
export function Lanes({ report, span, interviewer, atMs, onSeek }: LanesProps) {
  const at = percent(span, atMs);
  function drag(event: PointerEvent<HTMLDivElement>) {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    else if (event.buttons === 0) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - left) / width));
    onSeek(Math.round(span.startMs + share * (span.endMs - span.startMs)));
  }
  return (
    <div className="lanes">
      <div className="rows">
        <Rows report={report} span={span} interviewer={interviewer} />
        <div className="surface" aria-hidden="true" onPointerDown={drag} onPointerMove={drag}>
          {at >= 0 && at <= 100 && (
            <div className="head" style={{ left: `${at}%` }}>
              <span className="num">{clock(atMs)}</span>
            </div>
          )}
        </div>
      </div>
      <LanesTable report={report} />
    </div>
  );
}
