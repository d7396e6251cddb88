import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningServer, startServer } from './lib/children.ts';
import { type LiveGuest, liveGuest } from './lib/live-guest.ts';
import { cpuMs, loadAverage, quantile, report, round } from './lib/measure.ts';
import { requestBytes } from './lib/wire.ts';

/** Appends to the tapes of 500 interviews that are live at once, each about once a second; then as fast as it goes. */
const interviews = Number(process.env.BENCH_INTERVIEWS ?? 500);
const liveSeconds = Number(process.env.BENCH_SECONDS ?? 30);
const fastSeconds = 10;

interface Tally {
  readonly latencies: number[];
  readonly errors: string[];
}

async function keepAppending(guest: LiveGuest, until: number, pauseMs: () => number, tally: Tally) {
  while (performance.now() < until) {
    const due = performance.now() + pauseMs();
    try {
      tally.latencies.push(await guest.append());
    } catch (error) {
      tally.errors.push(String(error));
      return;
    }
    await sleep(Math.max(0, due - performance.now()));
  }
}

async function live(guests: readonly LiveGuest[], seconds: number): Promise<Tally> {
  const tally: Tally = { latencies: [], errors: [] };
  const until = performance.now() + seconds * 1000;
  const pause = () => 900 + Math.random() * 200;
  await Promise.all(
    guests.map(async (guest, i) => {
      await sleep((i / guests.length) * 1000);
      await keepAppending(guest, until, pause, tally);
    }),
  );
  return tally;
}

async function asFastAsItGoes(guests: readonly LiveGuest[], seconds: number): Promise<Tally> {
  const tally: Tally = { latencies: [], errors: [] };
  const until = performance.now() + seconds * 1000;
  await Promise.all(guests.map((guest) => keepAppending(guest, until, () => 0, tally)));
  return tally;
}

/** Reads every tape back: each must hold exactly the acknowledged events, numbered without a gap. */
async function lostEvents(guests: readonly LiveGuest[]): Promise<number> {
  let lost = 0;
  for (const { wire, cookie, interviewId, acknowledged } of guests) {
    const path = `/api/v1/interviews/${interviewId}/tape`;
    const { status, body } = await wire.ask(requestBytes('GET', path, { cookie }));
    if (status !== 200) throw new Error(`A tape cannot be read: ${status} ${body}`);
    const numbers = new Set<number>(
      JSON.parse(body.toString()).events.map((event: { seq: number }) => event.seq),
    );
    for (let seq = 1; seq <= acknowledged(); seq++) if (!numbers.has(seq)) lost += 1;
  }
  return lost;
}

async function enter(server: RunningServer): Promise<LiveGuest[]> {
  const guests: LiveGuest[] = [];
  while (guests.length < interviews) {
    const more = Math.min(10, interviews - guests.length);
    guests.push(...(await Promise.all(Array.from({ length: more }, () => liveGuest(server.port)))));
  }
  return guests;
}

const server = await startServer();
try {
  const guests = await enter(server);
  const cpuBefore = cpuMs(server.pid);
  const steady = await live(guests, liveSeconds);
  const cpuShare = (cpuMs(server.pid) - cpuBefore) / (liveSeconds * 1000);
  const fast = await asFastAsItGoes(guests, fastSeconds);
  const lost = await lostEvents(guests);
  const events = guests.reduce((sum, guest) => sum + guest.acknowledged(), 0);
  const errors = [...steady.errors, ...fast.errors];
  const perSecond = steady.latencies.length / liveSeconds;
  report({
    bench: 'tape-append',
    ours: round(perSecond, 0),
    limit: interviews,
    ratio: round(perSecond / interviews),
    unit: 'acknowledged appends/s',
    bar: 0.9,
    pass: errors.length === 0 && lost === 0 && perSecond >= 0.9 * interviews,
    interviews,
    seconds: liveSeconds,
    p50Ms: round(quantile(steady.latencies, 0.5), 1),
    p99Ms: round(quantile(steady.latencies, 0.99), 1),
    serverCpuShare: round(cpuShare),
    mostPerSecond: round(fast.latencies.length / fastSeconds, 0),
    mostP50Ms: round(quantile(fast.latencies, 0.5), 1),
    mostP99Ms: round(quantile(fast.latencies, 0.99), 1),
    acknowledgedEvents: events,
    lostEvents: lost,
    errors: errors.length,
    ...(errors[0] ? { firstError: errors[0] } : {}),
    cores: cpus().length,
    loadAverage: loadAverage(),
  });
  for (const { wire } of guests) wire.close();
} finally {
  await server.stop();
}
