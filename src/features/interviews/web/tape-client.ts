import type { z } from 'zod';
import { coreEventTypes } from '../../../kernel/interview-events.ts';
import { emptyInterview, type InterviewState, interviewStep } from '../../../kernel/interview-state.ts';
import type { By, EventOf, EventType, TapeEvent } from '../../../kernel/tape/event.ts';
import { ApiProblem, api, unwrap } from '../../../ui/api/client.ts';
import { mergeTapes } from '../domain/merge-tapes.ts';
import { currentTape } from '../domain/read-tape.ts';
import { createTapeClock } from './tape-clock.ts';
import { holdTape } from './tape-lock.ts';
import { createSender, type SendState } from './tape-sender.ts';
import { openTapeStorage, type TapeStorage } from './tape-storage.ts';

export interface TapeView {
  readonly tape: readonly TapeEvent[];
  readonly state: InterviewState;
  readonly sending: SendState;
  /** Events the server has not acknowledged yet. */
  readonly unsent: number;
  /** False when this browser gives no durable storage: then only the server keeps the tape. */
  readonly keptHere: boolean;
  /** True once another tab has taken this tape over: nothing more may be appended here. */
  readonly takenOver: boolean;
}

export interface TapeClient {
  readonly interviewId: string;
  view(): TapeView;
  subscribe(listener: () => void): () => void;
  /** Milliseconds since the start of the tape. */
  now(): number;
  /** Adds an event now. It is in `view()` at once, on disk and then on the server soon after. */
  append<Name extends string, Schema extends z.ZodType>(
    type: EventType<Name, Schema>,
    by: By,
    data: z.input<Schema>,
  ): EventOf<EventType<Name, Schema>>;
  /** Resolves when everything appended so far is on disk here. */
  settled(): Promise<void>;
  close(): void;
}

async function serverTape(interviewId: string): Promise<TapeEvent[] | null> {
  try {
    const part = await unwrap(
      api.GET('/api/v1/interviews/{id}/tape', { params: { path: { id: interviewId }, query: {} } }),
    );
    return part.events as TapeEvent[];
  } catch (error) {
    if (error instanceof ApiProblem && (error.isOffline || error.status >= 500)) return null;
    throw error;
  }
}

async function storageOrNull(): Promise<TapeStorage | null> {
  try {
    return await openTapeStorage();
  } catch {
    return null;
  }
}

/**
 * Opens a tape for writing: joins what this browser kept with what the server has. Throws `TapeBusy` when
 * another tab writes it (`takeOver` wins it), `ApiProblem` when the server refuses, or is away and nothing is
 * kept here.
 */
export async function openTape(
  interviewId: string,
  options: { takeOver?: boolean } = {},
): Promise<TapeClient> {
  const hold = await holdTape(interviewId, options.takeOver ?? false);
  try {
    const storage = await storageOrNull();
    const local = (await storage?.read(interviewId)) ?? { events: [], acknowledged: 0 };
    const server = await serverTape(interviewId);
    if (server === null && local.events.length === 0) throw new ApiProblem(0, {});
    const merged = server
      ? mergeTapes(local.events, server)
      : { tape: local.events, unsent: local.events.slice(local.acknowledged), stranded: [] };
    if (storage) {
      if (merged.stranded.length > 0) await storage.strand(interviewId, merged.stranded);
      if (server) {
        const here = new Set(local.events.map((event) => event.seq));
        await storage.write(
          interviewId,
          server.filter((event) => !here.has(event.seq)),
        );
        await storage.acknowledge(interviewId, server.at(-1)?.seq ?? 0);
      }
    }
    return startClient(interviewId, merged.tape, merged.unsent.length, storage, hold);
  } catch (error) {
    hold.release();
    throw error;
  }
}

function startClient(
  interviewId: string,
  opened: readonly TapeEvent[],
  unsentAtStart: number,
  storage: TapeStorage | null,
  hold: { release(): void; lost: Promise<void> },
): TapeClient {
  let raw = [...opened];
  const current = currentTape(opened, coreEventTypes).tape;
  let view: TapeView = {
    tape: current,
    state: current.reduce(interviewStep, emptyInterview),
    sending: { kind: 'saved' },
    unsent: unsentAtStart,
    keptHere: storage !== null,
    takenOver: false,
  };
  const listeners = new Set<() => void>();
  const change = (part: Partial<TapeView>) => {
    view = { ...view, ...part };
    for (const listener of listeners) listener();
  };
  const clock = createTapeClock(raw.at(-1)?.at ?? 0);
  let acknowledged = raw.length - unsentAtStart;
  let durable = raw.length;
  let writing: Promise<void> = Promise.resolve();

  const sender = createSender(
    interviewId,
    acknowledged,
    { from: (seq) => raw.slice(seq - 1, durable) },
    {
      acknowledged(highest) {
        acknowledged = Math.max(acknowledged, highest);
        change({ unsent: Math.max(0, raw.length - acknowledged) });
        void storage?.acknowledge(interviewId, acknowledged).catch(() => change({ keptHere: false }));
      },
      state: (sending) => change({ sending }),
    },
  );

  async function writeDown(): Promise<void> {
    const fresh = raw.slice(durable);
    if (fresh.length === 0) return;
    try {
      if (view.keptHere) await storage?.write(interviewId, fresh);
    } catch {
      // Quota or a broken profile: the server alone keeps the tape from here on, and the interface says so.
      change({ keptHere: false });
    }
    durable += fresh.length;
    sender.wake();
  }

  void hold.lost.then(() => {
    sender.stop();
    change({ takenOver: true });
  });
  sender.wake();

  return {
    interviewId,
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: clock.now,
    append(type, by, data) {
      if (view.takenOver) throw new Error('This tape is written by another tab now.');
      const event: TapeEvent = {
        seq: raw.length + 1,
        at: Math.max(clock.now(), raw.at(-1)?.at ?? 0),
        by,
        type: type.type,
        v: type.v,
        data: type.data.parse(data) as Record<string, unknown>,
      };
      raw = [...raw, event];
      change({
        tape: [...view.tape, event],
        state: interviewStep(view.state, event),
        unsent: raw.length - acknowledged,
      });
      writing = writing.then(writeDown);
      return event as never;
    },
    settled: () => writing,
    close() {
      sender.stop();
      hold.release();
    },
  };
}
