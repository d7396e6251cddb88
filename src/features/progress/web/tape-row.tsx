import './tape-row.css';
import { ChevronRight, Download, Trash2, Undo2 } from 'lucide-react';
import { Link } from 'react-router';
import { Button, Chip, clock, IconButton } from '../../../ui/index.ts';
import type { TapeCard } from '../contract.ts';
import { dayOfWeek } from './when.ts';

export const STATUS = { planned: 'set up', live: 'not over', ended: 'done' } as const;

/** Where a tape is opened: its review, the stage it waits on, or its green room. */
export function placeOf({ id, status }: Pick<TapeCard, 'id' | 'status'>): string {
  return status === 'ended' ? `/review/${id}` : status === 'live' ? `/stage/${id}` : `/green-room/${id}`;
}

const nameOf = (tape: TapeCard) => `${tape.isRetry ? 'Retry' : 'Behavioral'} with ${tape.personaName}`;
const answersOf = ({ answered, planned }: TapeCard) => `${answered} of ${planned} answered`;

function factOf(tape: TapeCard): string {
  if (tape.status === 'planned') return 'Set up, and waits for you to go on stage.';
  if (tape.status === 'live') return 'Not over yet: it goes on where you left it.';
  return tape.headline ?? 'Nothing was answered.';
}

interface TapeRowProps {
  readonly tape: TapeCard;
  /** Without it the row has no tools. */
  readonly onDelete?: (tape: TapeCard) => void;
}

export function TapeRow({ tape, onDelete }: TapeRowProps) {
  return (
    <li className={onDelete ? 'tape-row tools' : 'tape-row'}>
      <Link to={placeOf(tape)}>
        <span className="name">
          <b>{nameOf(tape)}</b>
          <span className="muted">{tape.roleLabel}</span>
        </span>
        <span className="date num">
          <span>{dayOfWeek(tape.startedAt ?? tape.createdAt)}</span>
          <span>{tape.status === 'planned' ? '–' : clock(tape.lengthMs)}</span>
        </span>
        <span className="fact">
          <span className="num muted">
            {tape.status === 'ended' ? answersOf(tape) : <Chip tone="caution">{STATUS[tape.status]}</Chip>}
          </span>
          <span>{factOf(tape)}</span>
        </span>
        <ChevronRight className="icon-s" aria-hidden="true" />
      </Link>
      {onDelete && (
        <span className="row-tools">
          <a
            className="btn quiet icon"
            href={`/api/v1/interviews/${tape.id}/tape.ndjson`}
            download
            aria-label={`Download the tape of ${nameOf(tape)}, ${dayOfWeek(tape.createdAt)}`}
            title="Download the tape (NDJSON)"
          >
            <Download aria-hidden="true" />
          </a>
          <IconButton
            label={`Delete the tape of ${nameOf(tape)}, ${dayOfWeek(tape.createdAt)}`}
            icon={<Trash2 />}
            onClick={() => onDelete(tape)}
          />
        </span>
      )}
    </li>
  );
}

/** In place of a row while its deletion can still be undone. */
export function GoingRow({ tape, onUndo }: { readonly tape: TapeCard; readonly onUndo: () => void }) {
  return (
    <li className="tape-row going">
      <p role="status">
        {nameOf(tape)}, {dayOfWeek(tape.createdAt)}, is being deleted.
      </p>
      <Button icon={<Undo2 />} onClick={onUndo}>
        Undo
      </Button>
    </li>
  );
}
