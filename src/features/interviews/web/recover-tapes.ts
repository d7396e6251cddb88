import { ApiProblem } from '../../../ui/api/client.ts';
import { openTape } from './tape-client.ts';
import { TapeBusy } from './tape-lock.ts';
import { openTapeStorage, type TapeStorage } from './tape-storage.ts';

const patienceMs = 60_000;

async function sendLeftovers(interviewId: string): Promise<'sent' | 'waiting'> {
  const client = await openTape(interviewId);
  try {
    return await new Promise((resolve) => {
      const look = () => {
        if (client.view().unsent === 0) resolve('sent');
        else if (client.view().sending.kind === 'refused') resolve('waiting');
      };
      setTimeout(() => resolve('waiting'), patienceMs);
      client.subscribe(look);
      look();
    });
  } finally {
    client.close();
  }
}

async function isAllSent(storage: TapeStorage, interviewId: string): Promise<boolean> {
  const { events, acknowledged } = await storage.read(interviewId);
  return acknowledged >= (events.at(-1)?.seq ?? 0);
}

/**
 * Sends what an earlier page could not, for every tape kept in this browser but the one on stage. A tape the
 * server has whole is forgotten here; one it refuses is kept, since its owner may sign in again.
 */
export async function recoverTapes(onStage: string | null): Promise<void> {
  const storage = await openTapeStorage();
  for (const interviewId of await storage.interviewIds()) {
    if (interviewId === onStage) continue;
    try {
      if ((await sendLeftovers(interviewId)) === 'sent') await storage.forget(interviewId);
    } catch (error) {
      if (error instanceof ApiProblem && error.isOffline) return;
      if (!(error instanceof TapeBusy || error instanceof ApiProblem)) throw error;
      if (error instanceof ApiProblem && error.status === 404 && (await isAllSent(storage, interviewId))) {
        await storage.forget(interviewId);
      }
    }
  }
}
