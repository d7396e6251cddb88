import { type Ref, useCallback, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { SegmentedControl } from '../../../../ui/index.ts';
import { Player, type PlayerHandle, useRecordings } from '../../../recording/web/index.ts';
import type { Report } from '../../../review/contract.ts';
import { Lanes } from '../lanes/lanes.tsx';
import { Transcript } from '../transcript/transcript.tsx';
import { captionAt, momentAt } from './at-moment.ts';
import { QuestionAside } from './question-aside.tsx';
import { RecordingNotice } from './recording-notice.tsx';
import { useCorrection } from './use-correction.ts';

export interface GameTapeHandle {
  /** Moves player, lanes and transcript to a moment, plays, and brings the player into view. */
  jump(ms: number): void;
}

interface GameTapeProps {
  readonly ref: Ref<GameTapeHandle>;
  readonly report: Report;
  readonly interviewer: string;
  readonly startAtMs: number;
  readonly retrying: boolean;
  readonly onRetry: (questionId: string) => void;
}

/** Some room beside a zoomed question, so that its ends are seen. */
const marginMs = 1500;

/** Player, lanes and transcript on one clock. */
export function GameTape({ ref, report, interviewer, startAtMs, retrying, onRetry }: GameTapeProps) {
  const recordings = useRecordings(report.interviewId);
  const player = useRef<PlayerHandle>(null);
  const box = useRef<HTMLElement>(null);
  const [atMs, setAtMs] = useState(startAtMs);
  const [zoom, setZoom] = useState<'tape' | 'question'>('question');
  const correction = useCorrection(report);
  const moment = momentAt(report, atMs);
  const { question } = moment;
  const seek = useCallback((ms: number) => player.current?.seek(ms), []);
  const jump = useCallback((ms: number) => {
    player.current?.seek(ms, { play: true });
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    box.current?.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
  }, []);
  useImperativeHandle(ref, () => ({ jump }), [jump]);

  const [from, to] =
    zoom === 'question' && question ? [question.startMs, question.endMs] : [0, report.lengthMs];
  const span = useMemo(
    () => ({
      startMs: Math.max(0, from - (from > 0 ? marginMs : 0)),
      endMs: Math.min(report.lengthMs, to + marginMs),
    }),
    [from, to, report.lengthMs],
  );
  const marks = useMemo(
    () => report.questions.map(({ startMs, endMs, number }) => ({ startMs, endMs, label: String(number) })),
    [report],
  );
  const captions = useCallback((ms: number) => captionAt(report, ms), [report]);

  return (
    <section className="work" ref={box} aria-label="Game tape">
      <div className="player-card">
        <RecordingNotice report={report} recordings={recordings} />
        <Player
          ref={player}
          recordings={recordings.data ?? []}
          tapeDurationMs={report.lengthMs}
          startAtMs={startAtMs}
          onTime={setAtMs}
          captions={captions}
          marks={marks}
          aside={
            question && (
              <QuestionAside
                question={question}
                of={report.plannedQuestions}
                retrying={retrying}
                onRetry={onRetry}
              />
            )
          }
          controls={
            <SegmentedControl
              label="What the lanes show"
              value={zoom}
              onChange={setZoom}
              options={[
                { value: 'tape', label: 'Whole tape' },
                { value: 'question', label: 'Question' },
              ]}
            />
          }
        >
          <Lanes report={report} span={span} interviewer={interviewer} atMs={atMs} onSeek={seek} />
        </Player>
      </div>
      <div className="transcript-column">
        <Transcript
          report={report}
          interviewer={interviewer}
          moment={moment}
          atMs={atMs}
          onSeek={seek}
          correction={correction}
        />
      </div>
    </section>
  );
}
