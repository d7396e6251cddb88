import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AnswerWords } from '../../../../kernel/interview-events.ts';
import { toast } from '../../../../ui/index.ts';
import { openTape, TapeBusy, type TapeClient } from '../../../interviews/web/index.ts';
import type { Report, TurnReport } from '../../../review/contract.ts';
import { readReport, retimeWords } from '../../../review/domain/index.ts';
import { reviewQuery } from '../../../review/web/index.ts';

export interface Correction {
  readonly busy: boolean;
  readonly canUndo: boolean;
  /** Resolves to whether the words are on the tape. */
  correct(turn: TurnReport, text: string): Promise<boolean>;
  undo(): void;
}

type Words = Pick<TurnReport, 'turn' | 'text' | 'source' | 'engine' | 'words'>;

const patienceMs = 8000;

/** Waits until the server has everything, but not long: what waits here is sent by a later page. */
function sent(client: TapeClient): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => client.view().unsent === 0 && resolve(true);
    setTimeout(() => resolve(false), patienceMs);
    client.subscribe(look);
    look();
  });
}

/** Puts corrected words on the tape and makes the review again at once, in this browser. */
export function useCorrection(report: Report): Correction {
  const { interviewId, status } = report;
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [before, setBefore] = useState<readonly Words[]>([]);

  async function write({ turn, text, source, engine, words }: Words): Promise<boolean> {
    setBusy(true);
    let client: TapeClient | null = null;
    try {
      client = await openTape(interviewId);
      client.append(AnswerWords, 'candidate', {
        turn,
        text: text ?? '',
        source: source ?? 'corrected',
        engine,
        words,
      });
      await client.settled();
      const { tape } = client.view();
      queries.setQueryData(reviewQuery(interviewId).queryKey, readReport(tape, interviewId, status));
      if (!(await sent(client))) toast('Kept in this browser; the server gets it when it can be reached.');
      return true;
    } catch (error) {
      const busyElsewhere = error instanceof TapeBusy;
      const why = error instanceof Error ? error.message : 'Something broke.';
      toast(
        busyElsewhere
          ? 'This tape is open in another tab. Close it there, then save again.'
          : `The words are not saved. ${why}`,
        'bad',
      );
      return false;
    } finally {
      client?.close();
      setBusy(false);
    }
  }

  return {
    busy,
    canUndo: before.length > 0,
    async correct(turn, text) {
      const gist = turn.text === null && turn.how === 'voice';
      const done = await write({
        turn: turn.turn,
        text,
        source: gist ? 'gist' : 'corrected',
        engine: turn.engine,
        words: retimeWords(turn.words, text),
      });
      if (done) setBefore((list) => [...list, turn]);
      return done;
    },
    async undo() {
      const last = before.at(-1);
      if (last && (await write(last))) setBefore((list) => list.slice(0, -1));
    },
  };
}
