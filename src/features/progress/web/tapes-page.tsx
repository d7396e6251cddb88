import './tapes-page.css';
import { useDeferredValue, useState } from 'react';
import { ApiProblem } from '../../../ui/api/client.ts';
import {
  Button,
  EmptyState,
  ErrorState,
  LinkButton,
  SelectField,
  Skeleton,
  TextField,
} from '../../../ui/index.ts';
import { DeleteTapeDialog } from '../../review/web/index.ts';
import type { TapeCard } from '../contract.ts';
import { GoingRow, TapeRow } from './tape-row.tsx';
import { useDeleteWithUndo } from './use-delete-with-undo.ts';
import { useTapes } from './use-progress.ts';
import { dayOfWeek } from './when.ts';

export const meta = () => [{ title: 'Tapes · Greenroom' }];

type Wanted = 'all' | TapeCard['status'];

const statuses = [
  { value: 'all', label: 'All' },
  { value: 'ended', label: 'Done' },
  { value: 'live', label: 'Not over' },
  { value: 'planned', label: 'Set up' },
] as const;

function matches(tape: TapeCard, wanted: Wanted, words: string): boolean {
  const text =
    `${tape.personaName} ${tape.roleLabel} ${tape.isRetry ? 'retry' : ''} ${tape.headline ?? ''}`.toLowerCase();
  return (
    (wanted === 'all' || tape.status === wanted) && words.split(/\s+/).every((word) => text.includes(word))
  );
}

export default function TapesPage() {
  const tapes = useTapes();
  const all = tapes.data?.pages.flatMap((page) => page.tapes);
  const isNobody = tapes.error instanceof ApiProblem && tapes.error.status === 401;
  return (
    <div className="tapes-page">
      <h1 tabIndex={-1}>Tapes</h1>
      {tapes.isPending && <Skeleton label="Your tapes are coming" height={240} />}
      {tapes.error && !isNobody && !all && <ErrorState error={tapes.error} onRetry={() => tapes.refetch()} />}
      {(isNobody || all?.length === 0) && (
        <EmptyState
          title="No tape yet"
          action={
            <LinkButton to="/setup" variant="primary" size="lg">
              Set up an interview
            </LinkButton>
          }
        >
          Every interview you rehearse becomes a tape: what was asked, what you said, and when. They stand
          here, and only you see them.
        </EmptyState>
      )}
      {all && all.length > 0 && (
        <List
          tapes={all}
          hasMore={tapes.hasNextPage}
          loading={tapes.isFetchingNextPage}
          onMore={() => tapes.fetchNextPage()}
        />
      )}
    </div>
  );
}

interface ListProps {
  readonly tapes: readonly TapeCard[];
  readonly hasMore: boolean;
  readonly loading: boolean;
  readonly onMore: () => void;
}

function List({ tapes, hasMore, loading, onMore }: ListProps) {
  const [status, setStatus] = useState<Wanted>('all');
  const [search, setSearch] = useState('');
  const [asked, setAsked] = useState<TapeCard | null>(null);
  const { pending, start, undo } = useDeleteWithUndo();
  const words = useDeferredValue(search.trim().toLowerCase());
  const shown = tapes.filter((tape) => matches(tape, status, words));
  const filtered = status !== 'all' || words !== '';
  return (
    <>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <TextField
          label="Search"
          type="search"
          placeholder="Interviewer, role, change"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <SelectField label="State" options={statuses} value={status} onChange={setStatus} />
        <p className="small muted num" role="status">
          {filtered ? `${shown.length} of ${tapes.length}` : tapes.length}
          {hasMore ? ' loaded so far' : tapes.length === 1 ? ' tape' : ' tapes'}
        </p>
      </form>
      <ul>
        {shown.map((tape) =>
          pending.has(tape.id) ? (
            <GoingRow key={tape.id} tape={tape} onUndo={() => undo(tape.id)} />
          ) : (
            <TapeRow key={tape.id} tape={tape} onDelete={setAsked} />
          ),
        )}
      </ul>
      {shown.length === 0 && (
        <p className="muted none">{hasMore ? 'None of the tapes loaded so far fits.' : 'No tape fits.'}</p>
      )}
      {hasMore && (
        <Button busy={loading} onClick={onMore}>
          Load older tapes
        </Button>
      )}
      <DeleteTapeDialog
        open={asked !== null}
        what={asked ? `the tape with ${asked.personaName}, ${dayOfWeek(asked.createdAt)}` : ''}
        recorded={asked?.recorded ?? false}
        onClose={() => setAsked(null)}
        onDelete={() => {
          if (asked) start(asked.id);
          setAsked(null);
        }}
      />
    </>
  );
}
