import type { ReactNode } from 'react';
import { clock, NotMeasured } from '../../../../ui/index.ts';
import { durationMs, fillers, loudness, pace, parts, pauses } from './example-tape.ts';

const percent = (ms: number) => `${((100 * ms) / durationMs).toFixed(2)}%`;
const x = (ms: number) => Math.round(ms / 100);
const width = x(durationMs);

const wave = Array.from({ length: 116 }, (_, bar) => 4 + bar * 7.5)
  .map((at) => ({ at: Math.round(at), half: 17 * loudness(at * 100) }))
  .map(({ at, half }) => `M${at} ${(18 - half).toFixed(1)}v${(2 * half).toFixed(1)}`)
  .join('');

/** 44 px high: 60 to 200 words a minute. */
const paceY = (wordsPerMinute: number) => Number((44 - ((wordsPerMinute - 60) / 140) * 44).toFixed(1));

export function ExampleLanes({ atMs }: { readonly atMs: number }) {
  return (
    <div className="lanes">
      <Lane
        name="Story"
        kind="spans"
        atMs={atMs}
        value={
          <>
            <b>Result</b> named, no measure
          </>
        }
      >
        {parts.map((part) => (
          <span
            key={part.name}
            className={part.weak ? 'weak' : undefined}
            style={{ left: percent(part.fromMs), width: percent(part.toMs - part.fromMs) }}
          >
            {part.name}
          </span>
        ))}
      </Lane>
      <Lane
        name="Speech"
        atMs={atMs}
        value={
          <>
            <b>75 s</b> speaking, 156 words
          </>
        }
      >
        <Plot height={36} label="Loudness over the answer, with ten silences">
          <path d={wave} className="wave" />
        </Plot>
      </Lane>
      <Lane
        name="Pauses"
        atMs={atMs}
        value={
          <>
            <b>3.1 s</b> longest, at 0:44
          </>
        }
      >
        <Plot height={23} label="Ten pauses of half a second or more; the longest is 3.1 seconds, at 0:44">
          {pauses.map(([fromMs, lengthMs]) => {
            const height = Math.min(20, 6 + lengthMs / 210);
            return (
              <rect key={fromMs} x={x(fromMs)} y={22 - height} width={x(lengthMs)} height={height} rx="1" />
            );
          })}
          <path d={`M0 22.5h${width}`} className="floor" />
        </Plot>
      </Lane>
      <Lane
        name="Pace"
        atMs={atMs}
        value={
          <>
            <b>124</b> words a minute, band 120 to 165
          </>
        }
      >
        <Plot height={44} label="Pace between 108 and 138 words a minute; the comfortable band is 120 to 165">
          <rect x="0" y={paceY(165)} width={width} height={paceY(120) - paceY(165)} className="band" />
          <polyline
            points={pace.map((wpm, at) => `${25 + at * 50},${paceY(wpm)}`).join(' ')}
            className="line"
          />
        </Plot>
      </Lane>
      <Lane
        name="Fillers"
        kind="marks"
        atMs={atMs}
        value={
          <>
            <b>5</b>, or 3.2 % of words
          </>
        }
      >
        {fillers.map(([fromMs, word]) => (
          <span
            key={fromMs}
            className={fromMs > 70_000 ? 'left' : undefined}
            style={{ left: percent(fromMs) }}
          >
            {word}
          </span>
        ))}
      </Lane>
      <Lane name="Camera" atMs={atMs} value="The camera was off">
        <NotMeasured strip />
      </Lane>
      <div className="axis num" aria-hidden="true">
        {[0, 15, 30, 45, 60, 75].map((seconds) => (
          <span key={seconds} style={{ left: percent(seconds * 1000) }}>
            {clock(seconds * 1000)}
          </span>
        ))}
      </div>
      <div className="head" aria-hidden="true">
        <i style={{ left: percent(atMs) }} />
        <b className="num" style={{ left: percent(atMs) }}>
          {clock(atMs)}
        </b>
      </div>
    </div>
  );
}

interface LaneProps {
  readonly name: string;
  readonly kind?: string;
  readonly atMs: number;
  readonly value: ReactNode;
  readonly children: ReactNode;
}

function Lane({ name, kind, atMs, value, children }: LaneProps) {
  return (
    <div className="lane">
      <span className="name">{name}</span>
      <div className={kind ? `plot ${kind}` : 'plot'}>
        {children}
        <i className="playhead" style={{ left: percent(atMs) }} />
      </div>
      <span className="val">{value}</span>
    </div>
  );
}

function Plot({ height, label, children }: { height: number; label: string; children: ReactNode }) {
  return (
    <svg
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {children}
    </svg>
  );
}
