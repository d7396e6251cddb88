import { memo } from 'react';
import { clock, TableTwin } from '../../../../ui/index.ts';
import type { Report } from '../../../review/contract.ts';
import { LETTERS } from '../../../review/web/index.ts';

const orNot = (value: number | string | null) => (value === null ? 'not measured' : String(value));

/** The lanes as a table: one row for each answer. */
export const LanesTable = memo(function LanesTable({ report }: { readonly report: Report }) {
  const rows = report.questions.flatMap((question) =>
    question.turns.map((turn) => {
      const { speakingMs, pauses, wordsPerMinute } = turn.timing;
      const parts = [...new Set(turn.sentences.flatMap(({ part }) => (part ? [LETTERS[part]] : [])))];
      return [
        `${question.number}${turn.kind === 'follow-up' ? ', follow-up' : ''}`,
        `${clock(turn.asked.atMs)}–${clock(turn.endMs)}`,
        turn.how === 'typing' ? 'typed' : orNot(speakingMs === null ? null : clock(speakingMs)),
        orNot(pauses?.filter((pause) => pause.endMs - pause.startMs >= 1000).length ?? null),
        orNot(wordsPerMinute === null ? null : `${wordsPerMinute} wpm`),
        orNot(turn.fillerCount),
        turn.text === null ? 'not measured' : parts.join(' ') || 'none found',
      ];
    }),
  );
  const columns = ['Question', 'On the tape', 'Speaking time', 'Pauses from 1 s', 'Pace', 'Fillers', 'Story'];
  return <TableTwin summary="The lanes as a table" columns={columns} rows={rows} />;
});
