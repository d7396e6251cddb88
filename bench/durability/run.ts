import { seededRandom } from '../../src/kernel/random.ts';
import { type Kind, kinds } from './kills.ts';
import { playRound, type RoundResult } from './round.ts';
import { isGood, type Tally, tallyOf } from './tally.ts';
import { openWorld, type World } from './world/world.ts';

export interface Wish {
  readonly rounds: number;
  readonly kinds: readonly Kind[];
  /** The first round has this seed, the next one the number after it. */
  readonly seed: number;
  readonly onProgress: (line: string) => void;
}

export type Outcome = { readonly [K in Kind]?: Tally };

/** Plays `rounds` kills of each kind against one real server and one browser profile, one after another. */
export async function playRounds({ rounds, kinds: wanted, seed, onProgress }: Wish): Promise<Outcome> {
  const world = await openWorld();
  const calledOff = () => void world.end().finally(() => process.exit(130));
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, calledOff);
  try {
    await settleIn(world);
    const outcome: { [K in Kind]?: Tally } = {};
    for (const kind of kinds.filter((one) => wanted.includes(one))) {
      const results: (RoundResult | null)[] = [];
      for (let i = 0; i < rounds; i++) {
        const started = performance.now();
        const result = await tryRound(world, kind, seed + i, onProgress);
        results.push(result);
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        onProgress(`${kind} ${i + 1}/${rounds}, seed ${seed + i}, ${seconds} s: ${told(result)}`);
      }
      outcome[kind] = tallyOf(results);
    }
    return outcome;
  } finally {
    for (const signal of signals) process.off(signal, calledOff);
    await world.end();
  }
}

/**
 * Chromium writes cookies to disk up to 30 s late. Closing it once keeps the guest, as everybody is kept who
 * has been here for half a minute.
 */
async function settleIn(world: World): Promise<void> {
  const page = await world.browser.context.newPage();
  await page.goto(`${world.witness.origin}/setup`);
  await page.getByRole('button', { name: 'Enter the green room' }).click();
  await page.waitForURL(/\/green-room\//);
  await world.browser.close();
  world.browser = await world.startBrowser();
}

async function tryRound(
  world: World,
  kind: Kind,
  seed: number,
  onProgress: (line: string) => void,
): Promise<RoundResult | null> {
  try {
    return await playRound(world, kind, seededRandom(seed));
  } catch (error) {
    onProgress(`${kind}, seed ${seed} broke: ${error instanceof Error ? error.stack : error}`);
    for (const page of world.browser.context.pages()) {
      const shown = await page
        .locator('body')
        .textContent({ timeout: 1000 })
        .catch(() => '');
      onProgress(`  ${page.url()}: ${(shown ?? '').replace(/\s+/g, ' ').slice(0, 400)}`);
    }
    await startAfresh(world);
    return null;
  }
}

/** A round that broke may have left anything behind; the next one shall not suffer from it. */
async function startAfresh(world: World): Promise<void> {
  await world.browser.kill().catch(() => {});
  await world.server.kill();
  world.server = await world.startServer();
  world.browser = await world.startBrowser();
}

function told(result: RoundResult | null): string {
  if (result === null) return 'broke';
  const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  return [
    isGood(tallyOf([result])) ? 'good' : 'NOT GOOD',
    `${result.eventsAcknowledged} events acknowledged (${result.acknowledgedEventsLost} lost)`,
    `${result.eventsRecoveredLate} late`,
    `${result.deviceEventsLost} of ${result.eventsOnDevice} on the device lost`,
    `${kB(result.bytesAcknowledged)} acknowledged (${result.acknowledgedBytesLost} B lost)`,
    `${kB(result.bytesRecoveredLate)} late, ${result.deviceBytesLost} B of the device lost`,
    result.resumed ? 'resumed' : 'NOT RESUMED',
    result.sameQuestion ? 'same question' : 'ANOTHER QUESTION',
    result.caughtUpByItself ? 'caught up by itself' : 'reloaded',
    result.finished ? 'finished' : 'NOT FINISHED',
    `${result.recordingsReady} of ${result.recordings} recordings ready`,
  ].join(', ');
}
