import { coreEventTypes } from '../../../kernel/interview-events.ts';
import { readInterview } from '../../../kernel/interview-state.ts';
import { readEvent, type Tape } from '../../../kernel/tape/event.ts';
import { observeAnswer } from '../../speech/domain/index.ts';
import type { Report } from '../contract.ts';
import { buildReport } from './build-report.ts';

/** The report of a stored tape: events are brought to their current versions, unreadable ones counted. */
export function readReport(stored: Tape, interviewId: string, status: Report['status']): Report {
  const read = stored.map((event) => readEvent(coreEventTypes, event));
  const tape = read.flatMap((one) => (one.ok ? [one.event] : []));
  return buildReport(
    readInterview(tape),
    {
      interviewId,
      highest: stored.at(-1)?.seq ?? 0,
      status,
      unreadableEvents: read.length - tape.length,
    },
    observeAnswer,
  );
}
