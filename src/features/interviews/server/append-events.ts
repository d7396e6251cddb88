import { coreEventTypes, InterviewEnded, InterviewPlanned } from '../../../kernel/interview-events.ts';
import { Refused } from '../../../kernel/refusal.ts';
import { readEvent, type Tape } from '../../../kernel/tape/event.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Person } from '../../accounts/server/index.ts';
import { InterviewEndedMessage, interviewRefusals, TAPE_MAX_EVENTS, type TapeAck } from '../contract.ts';
import { appendToTape } from './tape-store.ts';

function checkReadable(batch: Tape): void {
  for (const event of batch) {
    if (event.type === InterviewPlanned.type && event.seq > 1) {
      throw new Refused(interviewRefusals.eventUnreadable, {
        seq: event.seq,
        problem: 'the plan is written by the server alone',
      });
    }
    const read = readEvent(coreEventTypes, event);
    if (!read.ok)
      throw new Refused(interviewRefusals.eventUnreadable, { seq: event.seq, problem: read.problem });
  }
}

/** Stores a batch and answers with the highest number stored; gaps and conflicts say what to send again. */
export async function appendEvents(
  platform: Platform,
  person: Person,
  interviewId: string,
  batch: Tape,
): Promise<TapeAck> {
  checkReadable(batch);
  if ((batch.at(-1)?.seq ?? 0) > TAPE_MAX_EVENTS) throw new Refused(interviewRefusals.tapeFull);
  const result = await appendToTape(platform.db, {
    interviewId,
    ownerId: person.id,
    batch,
    now: platform.now(),
  });
  switch (result.kind) {
    case 'not-found':
      throw new Refused(interviewRefusals.notFound);
    case 'gap':
      throw new Refused(interviewRefusals.tapeGap, { expected: result.expected });
    case 'conflict':
      throw new Refused(interviewRefusals.tapeConflict, { seq: result.seq });
    case 'disorder':
      throw new Refused(interviewRefusals.tapeDisorder, { seq: result.seq, problem: result.problem });
    case 'stored':
      if (result.fresh.some((event) => event.type === InterviewEnded.type)) {
        await platform.bus.publish(InterviewEndedMessage, { interviewId, ownerId: person.id });
      }
      return { highest: result.highest };
  }
}
