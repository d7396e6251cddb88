import { cpus } from 'node:os';
import { type Loaded, load, type Running } from './children.ts';
import { cpuMs, loadAverage, median, report, round } from './measure.ts';

/** Whoever serves has core 0 to itself; the load (and PostgreSQL) have core 1. */
export const servingCpu = 0;
export const askingCpu = 1;

const connections = 32;
const seconds = 1;
const rounds = Number(process.env.BENCH_ROUNDS ?? 15);

interface Side {
  readonly running: Running;
  readonly request: string;
  readonly perSecond: number[];
  readonly cpuUs: number[];
  readonly p99Ms: number[];
}

async function once({ running, request }: Side, forSeconds: number): Promise<Loaded & { cpuUs: number }> {
  const before = cpuMs(running.pid);
  const loaded = await load({ port: running.port, request, connections, seconds: forSeconds }, askingCpu);
  if (loaded.errors > 0) throw new Error(`${loaded.errors} requests were not answered with 200`);
  return { ...loaded, cpuUs: ((cpuMs(running.pid) - before) * 1000) / loaded.requests };
}

/** Ours and the peer in turn, in one run; the one that begins changes each round. Medians. */
export async function againstPeer(
  bench: string,
  bar: number,
  ours: Pick<Side, 'running' | 'request'>,
  peer: Pick<Side, 'running' | 'request'>,
  more: Readonly<Record<string, unknown>>,
): Promise<void> {
  const sides = [ours, peer].map((side): Side => ({ ...side, perSecond: [], cpuUs: [], p99Ms: [] }));
  const [us, them] = sides as [Side, Side];
  for (const side of sides) await once(side, 2); // until the code is compiled
  const ratios: number[] = [];
  for (let turn = 0; turn < rounds; turn++) {
    for (const side of turn % 2 === 0 ? [us, them] : [them, us]) {
      const { requests, seconds: took, cpuUs, p99Ms } = await once(side, seconds);
      side.perSecond.push(requests / took);
      side.cpuUs.push(cpuUs);
      side.p99Ms.push(p99Ms);
    }
    ratios.push((us.perSecond.at(-1) ?? 0) / (them.perSecond.at(-1) ?? 0));
  }
  const ratio = median(ratios);
  report({
    bench,
    ours: round(median(us.perSecond), 0),
    peer: round(median(them.perSecond), 0),
    ratio: round(ratio),
    unit: 'requests/s',
    bar,
    pass: ratio >= bar,
    ratios: ratios.map((each) => round(each)),
    cpuUsPerRequest: { ours: round(median(us.cpuUs), 0), peer: round(median(them.cpuUs), 0) },
    cpuRatio: round(median(them.cpuUs) / median(us.cpuUs)),
    p99Ms: { ours: median(us.p99Ms), peer: median(them.p99Ms) },
    connections,
    rounds,
    cores: cpus().length,
    loadAverage: loadAverage(),
    ...more,
  });
}
