import { z } from 'zod';
import { coreEventTypes, InterviewPlanned } from '../../../kernel/interview-events.ts';
import { Plan } from '../../../kernel/interview-plan.ts';
import { decideAppend } from '../../../kernel/tape/append.ts';
import { readEvent, TapeEvent } from '../../../kernel/tape/event.ts';
import type { Platform } from '../../../platform/platform.ts';
import { contributeToExport, contributeToImport } from '../../accounts/server/index.ts';
import { TAPE_MAX_EVENTS } from '../contract.ts';
import { insertInterviewIn, interviewById, interviewIdsOf } from './interview-store.ts';
import { eventsOf } from './tape-store.ts';

const Tape = z
  .array(TapeEvent)
  .min(1)
  .max(TAPE_MAX_EVENTS)
  .superRefine((tape, context) => {
    const whole = decideAppend({ highest: 0, lastAt: 0 }, [], tape);
    if (whole.kind !== 'stored')
      context.addIssue({ code: 'custom', message: 'the events do not make a tape' });
    if (tape[0]?.type !== InterviewPlanned.type) {
      context.addIssue({ code: 'custom', message: 'a tape begins with its plan' });
    }
    for (const event of tape) {
      const read = readEvent(coreEventTypes, event);
      if (!read.ok) context.addIssue({ code: 'custom', message: `event ${event.seq}: ${read.problem}` });
    }
  });

const CopiedInterview = z.object({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  plan: Plan,
  tape: Tape,
});

/** Interviews with their whole tapes, in a person's export and back. */
export function copyInterviews(platform: Platform): void {
  const { db } = platform;
  contributeToExport(platform, 'interviews', async function* (personId) {
    for (const id of await interviewIdsOf(db, personId)) {
      const interview = await interviewById(db, id);
      if (interview) {
        const { createdAt, plan } = interview;
        yield { id, createdAt, plan, tape: await eventsOf(db, id) };
      }
    }
  });
  contributeToImport(platform, 'interviews', async (personId, section, { tx, reissue }) => {
    let count = 0;
    for (const { id, createdAt, plan, tape } of z.array(CopiedInterview).parse(section)) {
      const taken = await interviewById(tx, id);
      if (taken?.ownerId === personId) continue;
      const copy = { id: taken ? reissue(id) : id, ownerId: personId, plan, createdAt: new Date(createdAt) };
      if (await insertInterviewIn(tx, copy, tape)) count++;
    }
    return count;
  });
}
