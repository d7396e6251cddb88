import './transcript.css';
import { Pencil, Undo2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, clock } from '../../../../ui/index.ts';
import type { Evidence, QuestionReport, Report, TurnReport } from '../../../review/contract.ts';
import { LETTERS, PART_NAMES } from '../../../review/web/index.ts';
import { type Moment, wordAt } from '../tape/at-moment.ts';
import type { Correction } from '../tape/use-correction.ts';
import { Answer } from './answer.tsx';
import { CorrectWords } from './correct-words.tsx';

interface TranscriptProps {
  readonly report: Report;
  readonly interviewer: string;
  readonly moment: Moment;
  readonly atMs: number;
  readonly onSeek: (ms: number) => void;
  readonly correction: Correction;
}

const toggles = [
  ...Object.entries(PART_NAMES).map(([key, name]) => ({
    key,
    name,
    sample: LETTERS[key as keyof typeof LETTERS],
  })),
  { key: 'filler', name: 'Fillers', sample: 'um' },
  { key: 'number', name: 'Numbers', sample: '12' },
];

export function Transcript(props: TranscriptProps) {
  const { report, moment, correction } = props;
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const [editing, setEditing] = useState<number | null>(null);
  const list = useRef<HTMLElement>(null);
  const byTurn = useMemo(() => groupByTurn(report.evidence), [report]);
  useFollow(list, `${moment.turn?.turn ?? ''}-${moment.sentence ?? moment.who ?? ''}`);
  const turns = report.questions.flatMap((question) => question.turns);
  const here =
    moment.turn?.turn ?? turns.find((turn) => turn.startMs >= props.atMs)?.turn ?? turns.at(-1)?.turn;

  async function save(turn: TurnReport, text: string) {
    if (await correction.correct(turn, text)) setEditing(null);
  }

  return (
    <section
      className={['transcript', ...hidden.map((key) => `no-${key}`)].join(' ')}
      aria-label="Transcript"
    >
      <header>
        <div className="row between">
          <h2>Transcript</h2>
          <div className="row">
            {correction.canUndo && (
              <Button variant="quiet" icon={<Undo2 />} busy={correction.busy} onClick={correction.undo}>
                Undo
              </Button>
            )}
            {here !== undefined && (
              <Button variant="quiet" icon={<Pencil />} onClick={() => setEditing(here)}>
                Correct the words
              </Button>
            )}
          </div>
        </div>
        <fieldset className="keys">
          <legend className="vh">Marks shown</legend>
          {toggles.map(({ key, name, sample }) => (
            <button
              key={key}
              type="button"
              aria-pressed={!hidden.includes(key)}
              onClick={() =>
                setHidden((now) => (now.includes(key) ? now.filter((one) => one !== key) : [...now, key]))
              }
            >
              <span className={key in LETTERS ? `story-letter ${key}` : key} aria-hidden="true">
                {sample}
              </span>
              {name}
            </button>
          ))}
        </fieldset>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className="words" ref={list} tabIndex={0} aria-label="Words">
        {report.questions.map((question) => (
          <QuestionWords
            key={question.id}
            {...props}
            question={question}
            byTurn={byTurn}
            editing={editing}
            onEdit={setEditing}
            onSave={save}
          />
        ))}
      </section>
    </section>
  );
}

interface QuestionWordsProps extends TranscriptProps {
  readonly question: QuestionReport;
  readonly byTurn: ReadonlyMap<number, readonly Evidence[]>;
  readonly editing: number | null;
  readonly onEdit: (turn: number | null) => void;
  readonly onSave: (turn: TurnReport, text: string) => void;
}

const nothing: readonly Evidence[] = [];

function QuestionWords(props: QuestionWordsProps) {
  const { question, report, moment, atMs, interviewer, onSeek, byTurn, editing } = props;
  return (
    <>
      <h3 className="separator">
        <span>Question {question.number}</span>
        <span className="num">
          {clock(question.startMs)}–{clock(question.endMs)}
        </span>
      </h3>
      {question.turns.map((turn) => {
        const current = moment.turn?.turn === turn.turn;
        const speaking = current && moment.who === 'you';
        return (
          <div key={turn.turn} className="turn">
            <div
              className={current && moment.who === 'interviewer' ? 'utterance asks now' : 'utterance asks'}
            >
              <button type="button" className="ts num" onClick={() => onSeek(turn.asked.atMs)}>
                <span className="vh">Play from </span>
                {clock(turn.asked.atMs)}
              </button>
              <p>
                <span className="who">{interviewer}</span>
                {turn.asked.lead && `${turn.asked.lead} `}
                {turn.asked.text}
                {turn.kind === 'follow-up' && (
                  <span className="rule">Rule-based follow-up: {turn.asked.because}</span>
                )}
              </p>
            </div>
            {editing === turn.turn ? (
              <CorrectWords
                turn={turn}
                busy={props.correction.busy}
                onSave={(text) => props.onSave(turn, text)}
                onCancel={() => props.onEdit(null)}
              />
            ) : (
              <Answer
                turn={turn}
                evidence={byTurn.get(turn.turn) ?? nothing}
                change={report.change}
                current={speaking}
                sentence={speaking ? moment.sentence : null}
                word={speaking ? wordAt(turn, atMs) : null}
                onSeek={onSeek}
                onCorrect={props.onEdit}
              />
            )}
          </div>
        );
      })}
    </>
  );
}

function groupByTurn(evidence: readonly Evidence[]): ReadonlyMap<number, readonly Evidence[]> {
  const groups = new Map<number, Evidence[]>();
  for (const one of evidence) groups.set(one.turn, [...(groups.get(one.turn) ?? []), one]);
  return groups;
}

/** Keeps what is being said in view, where the words scroll on their own. */
function useFollow(list: { readonly current: HTMLElement | null }, key: string) {
  const followed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the moment, not the element
  useEffect(() => {
    const box = list.current;
    const heard = box?.querySelector<HTMLElement>('.heard, .now');
    if (
      !box ||
      !heard ||
      box.scrollHeight <= box.clientHeight ||
      (box.contains(document.activeElement) && document.activeElement !== box)
    )
      return;
    const offset = heard.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (offset > 48 && offset < box.clientHeight - 120) return;
    const calm = !followed.current || matchMedia('(prefers-reduced-motion: reduce)').matches;
    followed.current = true;
    box.scrollBy({ top: offset - 80, behavior: calm ? 'auto' : 'smooth' });
  }, [key]);
}
