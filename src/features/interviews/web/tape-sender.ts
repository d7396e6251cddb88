import type { TapeEvent } from '../../../kernel/tape/event.ts';
import { ApiProblem, api, unwrap } from '../../../ui/api/client.ts';

const mostEvents = 200;
const mostCharacters = 400_000;
const longestPauseMs = 10_000;

export type SendState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'sending' }
  /** The server cannot be reached; events wait in this browser. */
  | { readonly kind: 'offline' }
  /** The server said a no that sending again cannot change. */
  | { readonly kind: 'refused'; readonly problem: ApiProblem };

interface Source {
  /** Events ready to be sent, from number `from` on. */
  from(from: number): readonly TapeEvent[];
}

interface Sender {
  /** Something new may be ready. */
  wake(): void;
  stop(): void;
}

function nextBatch(ready: readonly TapeEvent[]): TapeEvent[] {
  const batch: TapeEvent[] = [];
  let size = 0;
  for (const event of ready.slice(0, mostEvents)) {
    size += JSON.stringify(event).length;
    if (batch.length > 0 && size > mostCharacters) break;
    batch.push(event);
  }
  return batch;
}

/** Sends one batch at a time, in order, until the server has everything; backs off while it is away. */
export function createSender(
  interviewId: string,
  acknowledged: number,
  source: Source,
  on: { acknowledged(highest: number): void; state(state: SendState): void },
): Sender {
  let next = acknowledged + 1;
  let busy = false;
  let stopped = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function send(batch: TapeEvent[]): Promise<void> {
    try {
      const { highest } = await unwrap(
        api.POST('/api/v1/interviews/{id}/tape', {
          params: { path: { id: interviewId } },
          body: { events: batch },
        }),
      );
      failures = 0;
      next = highest + 1;
      on.acknowledged(highest);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (error.code === 'interviews/tape-gap' && typeof error.details.expected === 'number') {
        next = error.details.expected;
        return;
      }
      if (error.status === 0 || error.status === 429 || error.status >= 500) {
        failures++;
        on.state({ kind: 'offline' });
        pauseThenWake(
          Math.min(longestPauseMs, 500 * 2 ** Math.min(failures, 6)) * (0.75 + Math.random() / 2),
        );
        return;
      }
      stopped = true;
      on.state({ kind: 'refused', problem: error });
    }
  }

  function pauseThenWake(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      wake();
    }, ms);
  }

  async function run(): Promise<void> {
    busy = true;
    while (!stopped && timer === undefined) {
      const batch = nextBatch(source.from(next));
      if (batch.length === 0) {
        on.state({ kind: 'saved' });
        break;
      }
      if (failures === 0) on.state({ kind: 'sending' });
      await send(batch);
    }
    busy = false;
  }

  function wake(): void {
    if (!busy && !stopped && timer === undefined) void run();
  }

  const online = () => {
    clearTimeout(timer);
    timer = undefined;
    wake();
  };
  globalThis.addEventListener('online', online);
  return {
    wake,
    stop() {
      stopped = true;
      clearTimeout(timer);
      globalThis.removeEventListener('online', online);
    },
  };
}
