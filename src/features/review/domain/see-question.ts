import type { PlannedQuestion, Slot } from '../../../kernel/interview-plan.ts';
import type { InterviewState } from '../../../kernel/interview-state.ts';
import type { Gap, NotMeasured, QuestionReport, StoryPart } from '../contract.ts';
import { seeTurn, turnsOf } from './see-turns.ts';
import type { Observe, SeenQuestion, SeenTurn } from './seen.ts';
import { LONG_PAUSE_MS, TOLD } from './thresholds.ts';

/** Whether an answer to a follow-up holds what the first answer lacked. */
function closes(slot: Slot, { observed, report }: SeenTurn): boolean {
  if (!observed) return false;
  const told = (part: string) => observed.story.some((s) => s.part === part && s.confidence >= TOLD);
  const asked = report.asked.slot === slot;
  switch (slot) {
    case 'measure':
      return (
        observed.measuredResults.length > 0 ||
        (asked && observed.numbers.some((number) => number.kind !== 'date'))
      );
    case 'ownership':
      return (observed.agency?.i.length ?? 0) > (observed.agency?.we.length ?? 0);
    case 'tradeOff':
      return observed.tradeOffs.length > 0;
    case 'episode':
      return told('action') && !observed.hypothetical.insteadOfEpisode;
    default:
      return told(slot);
  }
}

function notEnoughOf(first: SeenTurn): QuestionReport['notEnough'] {
  const { report } = first;
  if (report.text === null) {
    if (report.why === 'skipped') return { code: 'skipped', because: 'you skipped it' };
    return report.how === 'voice'
      ? { code: 'no-words', because: 'you spoke, and the words are not known' }
      : { code: 'empty', because: 'nothing was written' };
  }
  const gate = report.gates[0];
  return gate ? { ...gate } : null;
}

function notMeasuredOf(turns: readonly SeenTurn[]): NotMeasured[] {
  const reports = turns.map((turn) => turn.report);
  const spoken = reports.filter((turn) => turn.how === 'voice');
  if (spoken.length === 0) {
    const because = 'you typed this answer';
    return ['Speaking time and pauses', 'Pace', 'Fillers'].map((signal) => ({ signal, because }));
  }
  const missing: NotMeasured[] = [];
  const add = (signal: string, because: string) => missing.push({ signal, because });
  const silent = spoken.some((turn) => turn.text === null);
  const gist = spoken.some((turn) => turn.source === 'gist' || (turn.source === 'corrected' && !turn.words));
  if (silent) add('Words', 'no speech engine heard them and nothing was typed');
  if (spoken.every((turn) => turn.timing.speakingMs === null))
    add('Speaking time and pauses', 'no voice was found by this device');
  if (spoken.every((turn) => turn.timing.wordsPerMinute === null))
    add(
      'Pace',
      gist || silent ? 'no speech engine: the times of the words are not known' : 'too few timed words',
    );
  if (spoken.every((turn) => turn.fillerCount === null))
    add('Fillers', gist ? 'no speech engine: you typed the gist' : 'no words are known');
  return missing;
}

const sum = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
};

/** Words per minute over all turns that have it, weighted by speaking time. */
function paceOver(turns: readonly SeenTurn[]): number | null {
  const paced = turns.flatMap(({ observed, report }) =>
    report.timing.wordsPerMinute !== null && observed?.pace ? [observed.pace] : [],
  );
  const speaking = sum(paced.map((pace) => pace.speakingMs));
  if (!speaking) return null;
  return Math.round(paced.reduce((total, p) => total + p.wordsPerMinute * p.speakingMs, 0) / speaking);
}

/** One question with its first answer and the follow-ups, or null when it was never answered or skipped. */
export function seeQuestion(
  state: InterviewState,
  question: PlannedQuestion,
  number: number,
  observe: Observe,
): SeenQuestion | null {
  const turns = turnsOf(state, question.id).map((one, i) => seeTurn(state, question, one, i === 0, observe));
  const first = turns[0];
  const last = turns.at(-1);
  if (!first || !last) return null;
  const observed = turns.flatMap((turn) => (turn.observed ? [turn.observed] : []));
  const count = (of: (o: (typeof observed)[number]) => number) =>
    observed.length === 0 ? null : observed.reduce((total, o) => total + of(o), 0);
  const told = (['situation', 'task', 'action', 'result', 'learning'] satisfies StoryPart[]).filter((part) =>
    observed.some((o) => o.story.some((s) => s.part === part && s.confidence >= TOLD)),
  );
  const gaps: Gap[] = (first.observed?.missing ?? []).map((missing) => ({
    ...missing,
    closedInTurn: turns.slice(1).find((turn) => closes(missing.slot, turn))?.report.turn ?? null,
  }));
  const timings = turns.map((turn) => turn.report.timing);
  const pauses = timings.flatMap((timing) => (timing.pauses ? [timing.pauses] : []));
  const report: QuestionReport = {
    id: question.id,
    number,
    competency: question.competency,
    topic: question.topic,
    text: question.text,
    strong: [...question.strong],
    startMs: first.report.asked.atMs,
    endMs: last.report.endMs,
    turns: turns.map((turn) => turn.report),
    notEnough: notEnoughOf(first),
    told,
    gaps,
    counts: {
      words: count((o) => o.wordCount),
      fillers: sum(turns.map((turn) => turn.report.fillerCount)),
      numbers: count((o) => o.numbers.length),
      measuredResults: count((o) => o.measuredResults.length),
      ownActions: count((o) => o.agency?.i.length ?? 0),
      sharedActions: count((o) => o.agency?.we.length ?? 0),
      answerMs: sum(timings.map((timing) => timing.answerMs)),
      speakingMs: sum(timings.map((timing) => timing.speakingMs)),
      longPauses:
        pauses.length === 0
          ? null
          : pauses.flat().filter(({ startMs, endMs }) => endMs - startMs >= LONG_PAUSE_MS).length,
      wordsPerMinute: paceOver(turns),
    },
    notMeasured: notMeasuredOf(turns),
  };
  return { report, turns };
}
