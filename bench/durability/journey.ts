import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { TapeEvent } from '../../src/kernel/tape/event.ts';
import { until } from './world/processes.ts';

const patience = { timeout: 30_000 };

/** From Setup through the green room, with leave to record and to listen, until media is being recorded. */
export async function goOnStage(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/setup`);
  await page.getByRole('button', { name: 'Enter the green room' }).click(patience);
  await page.waitForURL(/\/green-room\//, patience);
  await throughGreenRoom(page);
  await recordingIsOn(page);
  return page.url().split('/').at(-1) ?? '';
}

async function throughGreenRoom(page: Page): Promise<void> {
  await page.getByRole('switch', { name: 'Record picture and sound' }).click(patience);
  await page.getByRole('switch', { name: 'Listen on this device' }).click(patience);
  await page.getByRole('button', { name: 'Step on stage', exact: true }).click(patience);
  await page.waitForURL(/\/stage\//, patience);
}

const recordingIsOn = (page: Page) =>
  page.locator('.stage-page').getByText('Recording', { exact: false }).first().waitFor(patience);

/** Somebody who answers, and cannot leave the controls alone: something for the tape every few hundred ms. */
export function actOnStage(page: Page, random: () => number): { stop(): Promise<void> } {
  let acting = true;
  const perform = async () => {
    while (acting) {
      await sleep(100 + random() * 400);
      const key = ['m', 'v', 'h', 'm', 'v', 'Enter'][Math.floor(random() * 6)] ?? 'm';
      const gist = page.getByLabel('The gist of what you said');
      if (await gist.isVisible()) {
        await giveGist(page).catch(() => {}); // the form went away meanwhile: a person shrugs, too
      } else await page.keyboard.press(key);
    }
  };
  const performance = perform().catch((error: unknown) => {
    if (acting) throw error; // once stopped, the page may be gone under our hands
  });
  performance.catch(() => {});
  return {
    async stop() {
      acting = false;
      await performance;
    },
  };
}

async function giveGist(page: Page): Promise<void> {
  const soon = { timeout: 3000 };
  const words = 'I moved the payment service in two weeks and cut failures by twelve percent.';
  await page.getByLabel('The gist of what you said').fill(words, soon);
  await page.getByRole('button', { name: 'Go on with this' }).click(soon);
}

/** The stage says that the server is away, and goes on. */
export const saysServerAway = (page: Page) =>
  page.locator('.stage-page').getByText('Server away. Everything is kept here.').waitFor(patience);

/** Comes back by the interview's link, on whatever way that leads, until the stage goes on. */
export async function comeBack(page: Page, origin: string, interviewId: string): Promise<void> {
  await page.goto(`${origin}/stage/${interviewId}`);
  const curtain = page.getByRole('button', { name: 'Go on', exact: true });
  const greenRoom = page.getByRole('button', { name: 'Step on stage', exact: true });
  await curtain.or(greenRoom).first().waitFor(patience);
  if (await greenRoom.isVisible()) await throughGreenRoom(page);
  await curtain.click(patience);
  await recordingIsOn(page);
}

/**
 * The interview stands where it was: the move that was last on the tape is on stage, unless its answer was
 * given already.
 */
export async function isSameQuestion(page: Page, kept: readonly TapeEvent[]): Promise<boolean> {
  const last = kept.findLast((event) => event.type === 'interviewer.moved');
  if (!last) return true; // nothing had been asked yet
  const since = kept.slice(kept.indexOf(last));
  if (since.some((event) => event.type === 'answer.ended')) return true;
  const { text } = (last.data as { move: { text: string } }).move;
  const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
  const shown = await page.locator('.stage-page h1.question').textContent(patience);
  return plain(shown ?? '') === plain(text);
}

/** Ends the interview and waits for its review. */
export async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'End interview' }).click(patience);
  await page.getByRole('dialog').getByRole('button', { name: 'End and review' }).click(patience);
  await page.waitForURL(/\/review\//, patience);
  await page.locator('.review-page h1').first().waitFor(patience);
}

/** Asks the server as the person in this browser. */
export async function askServer<T>(page: Page, path: string): Promise<T> {
  return page.evaluate(async (from) => {
    const reply = await fetch(from, { cache: 'no-store' });
    if (!reply.ok) throw new Error(`${from} answered ${reply.status}`);
    return reply.json();
  }, path);
}

interface ListedRecording {
  readonly id: string;
  readonly status: 'uploading' | 'processing' | 'ready' | 'failed';
  readonly problem: string | null;
}

/** Resolves when every recording of the interview has been made playable. */
export async function recordingsAreReady(
  page: Page,
  interviewId: string,
): Promise<readonly ListedRecording[]> {
  let seen: ListedRecording[] = [];
  try {
    return await until(
      async () => {
        seen = await askServer<ListedRecording[]>(page, `/api/v1/recording?interviewId=${interviewId}`);
        const settled = seen.every(({ status }) => status === 'ready' || status === 'failed');
        return settled && seen;
      },
      'the recordings to be ready',
      60_000,
    );
  } catch (error) {
    throw new Error(`Recordings stayed ${JSON.stringify(seen)}`, { cause: error });
  }
}
