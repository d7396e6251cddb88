import { clock, NotMeasured } from '../../../../ui/index.ts';
import type { Evidence, Report, TurnReport } from '../../../review/contract.ts';
import { LONG_PAUSE_MS, PACE_COMFORTABLE } from '../../../review/domain/index.ts';
import { LETTERS } from '../../../review/web/index.ts';
import { Bar, Lane } from './lane.tsx';
import { percent, type Span, within } from './scale.ts';

export interface RowProps {
  readonly report: Report;
  readonly span: Span;
}

const turnsOf = (report: Report) => report.questions.flatMap((question) => question.turns);
const inSpan =
  ({ startMs, endMs }: Span) =>
  (turn: TurnReport) =>
    turn.endMs > startMs && turn.asked.atMs < endMs;
const seconds = (ms: number) => `${Math.round(ms / 1000)} s`;

function because(report: Report, signal: string): string {
  return report.ledger.find((line) => line.signal === signal)?.how ?? 'nothing was answered';
}

export function InterviewerLane({ report, span, name }: RowProps & { readonly name: string }) {
  const turns = turnsOf(report).filter(inSpan(span));
  const followUps = turns.filter((turn) => turn.kind === 'follow-up').length;
  const fact = followUps === 1 ? '1 follow-up' : `${followUps} follow-ups`;
  return (
    <Lane name={name} fact={fact}>
      {turns.map((turn) => (
        <Bar
          key={turn.turn}
          className="asks"
          title={turn.asked.text}
          at={within(span, turn.asked.atMs, turn.asked.endMs)}
        />
      ))}
    </Lane>
  );
}

export function YouLane({ report, span }: RowProps) {
  const turns = turnsOf(report).filter(inSpan(span));
  const pauses = turns
    .flatMap((turn) => turn.timing.pauses ?? [])
    .filter((pause) => pause.endMs > span.startMs && pause.startMs < span.endMs);
  const measured = turns.some((turn) => turn.timing.pauses !== null);
  const long = pauses.filter((pause) => pause.endMs - pause.startMs >= 1000).length;
  const typed = turns.every((turn) => turn.how === 'typing');
  return (
    <Lane
      name="You"
      fact={
        measured
          ? `${long} ${long === 1 ? 'pause' : 'pauses'} from 1 s`
          : typed
            ? 'typed'
            : 'pauses not measured'
      }
    >
      {turns.map((turn) => (
        <Bar
          key={turn.turn}
          className={turn.how === 'typing' ? 'answer typed' : 'answer'}
          at={within(span, turn.startMs, turn.endMs)}
        >
          {turn.how === 'typing' && <span>typed</span>}
        </Bar>
      ))}
      {turns.flatMap((turn) =>
        speakingOf(turn).map(({ startMs, endMs }) => (
          <Bar key={startMs} className="speech" at={within(span, startMs, endMs)} />
        )),
      )}
      {pauses
        .filter(({ startMs, endMs }) => endMs - startMs >= LONG_PAUSE_MS)
        .map(({ startMs, endMs }) => (
          <Bar
            key={startMs}
            className="long-pause"
            title={`${seconds(endMs - startMs)} pause`}
            at={within(span, startMs, endMs)}
          >
            <span className="num">{seconds(endMs - startMs)}</span>
          </Bar>
        ))}
    </Lane>
  );
}

/** Stretches of voice; without a voice signal, what the word times leave between the pauses. */
function speakingOf({ timing, words }: TurnReport) {
  if (timing.voice) return timing.voice;
  if (!timing.pauses || !words || words.length === 0) return [];
  const starts = [Math.min(...words.map((word) => word.start)), ...timing.pauses.map((pause) => pause.endMs)];
  const ends = [...timing.pauses.map((pause) => pause.startMs), Math.max(...words.map((word) => word.end))];
  return starts.map((startMs, i) => ({ startMs, endMs: ends[i] ?? startMs }));
}

const PACE_TOP = 200;
const PACE_BOTTOM = 80;
const y = (wordsPerMinute: number) =>
  (1 - (Math.min(PACE_TOP, Math.max(PACE_BOTTOM, wordsPerMinute)) - PACE_BOTTOM) / (PACE_TOP - PACE_BOTTOM)) *
  100;

export function PaceLane({ report, span }: RowProps) {
  const turns = turnsOf(report).filter(inSpan(span));
  const curves = turns.flatMap((turn) => (turn.timing.paceCurve?.length ? [turn.timing.paceCurve] : []));
  const paces = turns.flatMap((turn) => turn.timing.wordsPerMinute ?? []);
  if (paces.length === 0)
    return (
      <Lane name="Pace">
        <NotMeasured strip because={because(report, 'Pace')} />
      </Lane>
    );
  const [low, high] = PACE_COMFORTABLE;
  const [slowest, fastest] = [Math.min(...paces), Math.max(...paces)];
  const fact = slowest === fastest ? `${slowest} wpm` : `${slowest}–${fastest} wpm`;
  const scale = (
    <>
      <span style={{ top: `${y(high)}%` }}>{high}</span>
      <span style={{ top: `${y(low)}%` }}>{low}</span>
    </>
  );
  return (
    <Lane name="Pace" fact={fact} height={58} tall scale={scale}>
      <i className="band" style={{ top: `${y(high)}%`, bottom: `${100 - y(low)}%` }} />
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {curves.map((curve) => (
          <polyline
            key={curve[0]?.atMs}
            points={curve
              .map((p) => `${percent(span, p.atMs).toFixed(2)},${y(p.wordsPerMinute).toFixed(1)}`)
              .join(' ')}
          />
        ))}
      </svg>
    </Lane>
  );
}

export function FillerLane({ report, span }: RowProps) {
  const turns = turnsOf(report).filter(inSpan(span));
  if (turns.every((turn) => turn.fillerCount === null))
    return (
      <Lane name="Fillers">
        <NotMeasured strip because={because(report, 'Fillers')} />
      </Lane>
    );
  const fillers = report.evidence.filter(
    (one) =>
      one.kind === 'filler' && one.timing === 'word' && one.atMs >= span.startMs && one.atMs <= span.endMs,
  );
  const counted = turns.filter((turn) => turn.fillerCount !== null);
  const count = counted.reduce((sum, turn) => sum + (turn.fillerCount ?? 0), 0);
  const words = counted.reduce((sum, turn) => sum + (turn.wordCount ?? 0), 0);
  const share =
    count === 0
      ? `none in ${words} words`
      : words > 0
        ? `${count}, or ${Math.round((100 * count) / words)} % of words`
        : `${count}`;
  return (
    <Lane name="Fillers" fact={share}>
      {fillers.map((one) => (
        <i
          key={`${one.turn}-${one.start}`}
          className={isSound(one) ? 'dot sound' : 'dot'}
          title={`“${one.text}” at ${clock(one.atMs)}`}
          style={{ left: `${percent(span, one.atMs)}%` }}
        />
      ))}
    </Lane>
  );
}

const isSound = (one: Evidence) => one.detail === 'um' || one.detail === 'uh';

export function StoryLane({ report, span }: RowProps) {
  const turns = turnsOf(report).filter(inSpan(span));
  if (turns.every((turn) => turn.text === null))
    return (
      <Lane name="Story">
        <NotMeasured strip because="no words are known" />
      </Lane>
    );
  const parts = turns.flatMap((turn) => turn.sentences.filter((one) => one.part !== null));
  const ordered = parts.some((one) => one.timing === 'turn');
  const fact =
    parts.length === 0 ? 'no part found' : ordered ? 'in order, untimed where typed' : 'situation to lesson';
  return (
    <Lane name="Story" fact={fact}>
      {turns.flatMap((turn) =>
        turn.sentences.flatMap((sentence, i) => {
          if (!sentence.part) return [];
          const next = turn.sentences[i + 1];
          const timed = sentence.timing === 'word';
          const share = (offset: number) =>
            turn.startMs + (offset / Math.max(1, turn.text?.length ?? 1)) * (turn.endMs - turn.startMs);
          const from = timed ? sentence.atMs : share(sentence.start);
          const to = timed ? (next?.timing === 'word' ? next.atMs : turn.endMs) : share(sentence.end);
          return [
            <Bar
              key={`${turn.turn}-${sentence.start}`}
              className={`part ${sentence.part}${timed ? '' : ' untimed'}`}
              title={sentence.text}
              at={within(span, from, to)}
            >
              <b>{LETTERS[sentence.part]}</b>
            </Bar>,
          ];
        }),
      )}
    </Lane>
  );
}

export function CameraLane({ report }: RowProps) {
  return (
    <Lane name="Camera">
      <NotMeasured strip because={because(report, 'Looking, posture, face')} />
    </Lane>
  );
}
