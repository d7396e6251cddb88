import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { TapeEvent } from '../../src/kernel/tape/event.ts';
import { missingBytes, missingEvents, rawOnServer } from './compare.ts';
import { type OnDevice, readDevice } from './device.ts';
import {
  actOnStage,
  askServer,
  comeBack,
  finish,
  goOnStage,
  isSameQuestion,
  recordingsAreReady,
  saysServerAway,
} from './journey.ts';
import { type Kind, kills } from './kills.ts';
import { until } from './world/processes.ts';
import type { Acknowledged } from './world/witness.ts';
import type { World } from './world/world.ts';

export interface RoundResult {
  /** Events the server had acknowledged when the kill was over. */
  readonly eventsAcknowledged: number;
  readonly acknowledgedEventsLost: number;
  /** Events on the device's disk before the kill, acknowledged or not. */
  readonly eventsOnDevice: number;
  readonly deviceEventsLost: number;
  /** Events that only the device had, and that reached the server after the return. */
  readonly eventsRecoveredLate: number;
  readonly bytesAcknowledged: number;
  readonly acknowledgedBytesLost: number;
  /** Media on the device's disk before the kill, acknowledged or not. */
  readonly bytesOnDevice: number;
  readonly deviceBytesLost: number;
  readonly bytesRecoveredLate: number;
  readonly resumed: boolean;
  readonly sameQuestion: boolean;
  readonly finished: boolean;
  /** The page was left open, and brought everything to the server without a reload. */
  readonly caughtUpByItself: boolean;
  readonly recordings: number;
  readonly recordingsReady: number;
}

const catchUpWithinMs = 45_000;

/** One interview that is killed 2 to 9 s into its recording, gone on with, ended and compared. */
export async function playRound(world: World, kind: Kind, random: () => number): Promise<RoundResult> {
  const { witness } = world;
  const kill = kills[kind];
  witness.forget();
  let page = await world.browser.context.newPage();
  const interviewId = await goOnStage(page, witness.origin);
  const chance = drawAhead(random);
  const actor = actOnStage(page, random);
  await sleep(chance.killAfterMs);

  const before = await readDevice(page, interviewId);
  await sleep(chance.pauseMs); // else the kill would always meet a page that has just been read
  const stopped = kill.pageLives ? null : actor.stop();
  await kill.strike(world, page, chance.coin);
  await stopped;
  const acknowledged = witness.acknowledged();
  if (kill.mustSaySo) await saysServerAway(page);
  page = await kill.restore(world, page);
  if (kill.pageLives) await actor.stop(); // it went on through the outage
  const kept = await readDevice(page, interviewId);
  const byItself = kill.pageLives && chance.leaveOpen;
  if (byItself) await catchUp(world, interviewId, kept);
  const atReturn = byItself ? await readDevice(page, interviewId) : kept;
  await comeBack(page, witness.origin, interviewId);
  const sameQuestion = await isSameQuestion(page, [...atReturn.tape.values()]);
  await sleep(chance.playOnMs);
  await finish(page);
  const recordings = await recordingsAreReady(page, interviewId);
  const tape = await serverTape(page, interviewId);
  await page.close();

  const known = acknowledged.events.get(interviewId) ?? new Map<number, TapeEvent>();
  const events = [...tape.values()];
  const lostBefore = missingEvents(before.tape, kept.tape).length;
  const media = await mediaOf(world, interviewId, { before, kept, acknowledged });
  return {
    eventsAcknowledged: known.size,
    acknowledgedEventsLost: missingEvents(known, tape).length,
    eventsOnDevice: before.tape.size,
    deviceEventsLost: lostBefore + missingEvents(kept.tape, tape).length,
    eventsRecoveredLate: [...kept.tape.keys()].filter((seq) => !known.has(seq) && tape.has(seq)).length,
    ...media,
    resumed: events.filter((event) => event.type === 'interview.resumed').length === 1,
    sameQuestion,
    finished: events.some((event) => event.type === 'interview.ended'),
    caughtUpByItself: byItself,
    recordings: recordings.length,
    recordingsReady: recordings.filter(({ status }) => status === 'ready').length,
  };
}

/** Drawn before anything is played, so that a seed gives them again however long things take. */
const drawAhead = (random: () => number) => ({
  killAfterMs: 2000 + random() * 7000,
  pauseMs: random() * 150,
  coin: random() < 0.5,
  leaveOpen: random() < 0.5,
  playOnMs: 1000 + random() * 1000,
});

/** With the page alive, everything on its disk must reach the server without a reload. */
async function catchUp(world: World, interviewId: string, { tape, media }: OnDevice): Promise<void> {
  await until(
    () => {
      const { events, media: sent } = world.witness.acknowledged();
      const known = events.get(interviewId);
      const all = [...tape.keys()].every((seq) => seq === 1 || known?.has(seq)); // the server wrote the first
      return all && [...media].every(([id, bytes]) => (sent.get(id)?.length ?? 0) >= bytes.length);
    },
    'the page to catch up by itself',
    catchUpWithinMs,
  );
}

async function serverTape(page: Page, interviewId: string): Promise<Map<number, TapeEvent>> {
  const { events } = await askServer<{ events: TapeEvent[] }>(page, `/api/v1/interviews/${interviewId}/tape`);
  return new Map(events.map((event) => [event.seq, event]));
}

interface Sides {
  readonly before: OnDevice;
  readonly kept: OnDevice;
  readonly acknowledged: Acknowledged;
}

async function mediaOf(world: World, interviewId: string, { before, kept, acknowledged }: Sides) {
  const sum = { acknowledged: 0, lost: 0, device: 0, deviceLost: 0, late: 0 };
  const named = [...acknowledged.media.keys()].filter(
    (id) => acknowledged.interviewOf.get(id) === interviewId,
  );
  const ids = new Set([...before.media.keys(), ...kept.media.keys(), ...named]);
  for (const id of ids) {
    const nothing = Buffer.alloc(0);
    const raw = await rawOnServer(world.dataDir, interviewId, id);
    const sent = acknowledged.media.get(id) ?? nothing;
    const first = before.media.get(id) ?? nothing;
    const later = kept.media.get(id) ?? nothing;
    sum.acknowledged += sent.length;
    sum.lost += missingBytes(sent, raw);
    sum.device += first.length;
    sum.deviceLost += missingBytes(first, later) + missingBytes(later, raw);
    sum.late += Math.max(0, Math.min(later.length, raw.length) - sent.length);
  }
  return {
    bytesAcknowledged: sum.acknowledged,
    acknowledgedBytesLost: sum.lost,
    bytesOnDevice: sum.device,
    deviceBytesLost: sum.deviceLost,
    bytesRecoveredLate: sum.late,
  };
}
