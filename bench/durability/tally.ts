import type { RoundResult } from './round.ts';

export interface Tally {
  rounds: number;
  /** Rounds that broke before they could be compared. */
  broken: number;
  eventsAcknowledged: number;
  acknowledgedEventsLost: number;
  eventsOnDevice: number;
  deviceEventsLost: number;
  eventsRecoveredLate: number;
  bytesAcknowledged: number;
  acknowledgedBytesLost: number;
  bytesOnDevice: number;
  deviceBytesLost: number;
  bytesRecoveredLate: number;
  resumed: number;
  sameQuestion: number;
  finished: number;
  /** Rounds in which an open page caught up without a reload; in the others it was reloaded at once. */
  caughtUpByItself: number;
  recordings: number;
  recordingsReady: number;
}

export function tallyOf(results: readonly (RoundResult | null)[]): Tally {
  const played = results.filter((result) => result !== null);
  const sum = (of: (result: RoundResult) => number) => played.reduce((all, result) => all + of(result), 0);
  return {
    rounds: results.length,
    broken: results.length - played.length,
    eventsAcknowledged: sum((r) => r.eventsAcknowledged),
    acknowledgedEventsLost: sum((r) => r.acknowledgedEventsLost),
    eventsOnDevice: sum((r) => r.eventsOnDevice),
    deviceEventsLost: sum((r) => r.deviceEventsLost),
    eventsRecoveredLate: sum((r) => r.eventsRecoveredLate),
    bytesAcknowledged: sum((r) => r.bytesAcknowledged),
    acknowledgedBytesLost: sum((r) => r.acknowledgedBytesLost),
    bytesOnDevice: sum((r) => r.bytesOnDevice),
    deviceBytesLost: sum((r) => r.deviceBytesLost),
    bytesRecoveredLate: sum((r) => r.bytesRecoveredLate),
    resumed: sum((r) => Number(r.resumed)),
    sameQuestion: sum((r) => Number(r.sameQuestion)),
    finished: sum((r) => Number(r.finished)),
    caughtUpByItself: sum((r) => Number(r.caughtUpByItself)),
    recordings: sum((r) => r.recordings),
    recordingsReady: sum((r) => r.recordingsReady),
  };
}

/** Nothing lost, every round played to its end, and something acknowledged to be lost in the first place. */
export function isGood(tally: Tally): boolean {
  const { rounds } = tally;
  return (
    rounds > 0 &&
    tally.broken === 0 &&
    tally.eventsAcknowledged > 0 &&
    tally.bytesAcknowledged > 0 &&
    tally.acknowledgedEventsLost === 0 &&
    tally.deviceEventsLost === 0 &&
    tally.acknowledgedBytesLost === 0 &&
    tally.deviceBytesLost === 0 &&
    tally.resumed === rounds &&
    tally.sameQuestion === rounds &&
    tally.finished === rounds &&
    tally.recordingsReady === tally.recordings
  );
}
