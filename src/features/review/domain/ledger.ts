import type { LedgerLine, QuestionReport } from '../contract.ts';

const of = (n: number, all: number, what = 'answers') =>
  n === all ? `all ${all} ${what}` : `${n} of ${all} ${what}`;

/** What was measured on this tape, how, and what was not and why. */
export function ledgerOf(questions: readonly QuestionReport[], camera: boolean): LedgerLine[] {
  const turns = questions.flatMap((question) => question.turns);
  const total = turns.length;
  if (total === 0) return [];
  const heard = turns.filter((turn) => turn.source === 'speech');
  const withText = turns.filter((turn) => turn.text !== null);
  const timed = turns.filter((turn) => turn.timing.pauses !== null);
  const paced = turns.filter((turn) => turn.timing.wordsPerMinute !== null);
  const counted = turns.filter((turn) => turn.fillerCount !== null);
  const voice = turns.some((turn) => turn.timing.voice !== null);
  const allTyped = turns.every((turn) => turn.how === 'typing');
  const why = (signal: string, otherwise: string) =>
    questions.flatMap((q) => q.notMeasured).find((one) => one.signal === signal)?.because ?? otherwise;
  const engines = [...new Set(heard.flatMap((turn) => (turn.engine ? [turn.engine] : [])))];
  const yours = [...new Set(withText.map((turn) => turn.source))];
  const origin = [
    ...(engines.length > 0 ? [`heard by ${engines.join(' and ')}`] : []),
    ...(yours.includes('typed') ? ['typed by you'] : []),
    ...(yours.includes('gist') ? ['a gist you typed'] : []),
    ...(yours.includes('corrected') ? ['corrected by you'] : []),
  ].join(', ');
  const line = (
    signal: string,
    n: number,
    how: string,
    otherwise: string,
    sureness: LedgerLine['sureness'],
  ): LedgerLine =>
    n > 0
      ? { signal, found: of(n, total), how, sureness }
      : { signal, found: null, how: why(signal, otherwise), sureness: null };
  return [
    line('Words', withText.length, origin, 'no words are known', engines.length > 0 ? 'fairly sure' : 'sure'),
    line(
      'Situation, Task, Action, Result',
      withText.length,
      'rules on your words',
      'no words are known',
      'fairly sure',
    ),
    line(
      'Numbers, and numbers in results',
      withText.length,
      'rules on your words',
      'no words are known',
      'sure',
    ),
    line('“I” and “we” in actions', withText.length, 'rules on your words', 'no words are known', 'sure'),
    line(
      'Fillers',
      counted.length,
      'rules on the words heard; an engine may drop an “um”',
      allTyped ? 'you typed' : 'no words are known',
      'a lower bound',
    ),
    line(
      'Speaking time and pauses',
      timed.length,
      voice ? 'voice found on your device, from 250 ms' : 'times of the words',
      allTyped ? 'you typed' : 'no voice was found',
      voice ? 'sure' : 'fairly sure',
    ),
    line(
      'Pace',
      paced.length,
      'words over speaking time',
      allTyped ? 'you typed' : 'the times of the words are not known',
      'fairly sure',
    ),
    {
      signal: 'Looking, posture, face',
      found: null,
      how: camera ? 'the picture is not analysed' : 'no camera was used',
      sureness: null,
    },
    {
      signal: 'Levels or marks',
      found: null,
      how: 'rules cannot judge an answer; they only find what is in it',
      sureness: null,
    },
  ];
}
