import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './lib/axe.ts';
import { type House, openHouse } from './lib/house.ts';
import { type PocketsphinxShim, startPocketsphinxShim } from './pocketsphinx-shim.ts';

const secondsOf = (clock: string) => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** Where the player stands, in seconds, as its slider says. */
const playerAt = async (page: Page) =>
  Number(await page.getByRole('slider', { name: 'Position on the tape' }).inputValue()) / 1000;

describe('a spoken interview on a real camera and microphone', () => {
  let shim: PocketsphinxShim;
  let house: House;
  let page: Page;
  let problems: string[];
  let followUp = '';

  beforeAll(async () => {
    shim = await startPocketsphinxShim();
    house = await openHouse({ SPEECH_TRANSCRIPTION_URL: shim.url });
    ({ page, problems } = await house.page());
    // The plan's questions are drawn anew each time; this journey needs two that suit what the clip says.
    await page.route('**/api/v1/interviews', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      const questionIds = ['work-nobody-looked-after', 'outage-on-your-watch'];
      await route.continue({ postData: { ...route.request().postDataJSON(), questionIds } });
    });
  });
  afterAll(async () => {
    await house?.close();
    await shim?.close();
  });

  it('goes from the first visit to the green room without an account', async () => {
    await page.goto(house.origin);
    await page.getByRole('link', { name: 'Set up a full interview' }).click();
    await page.getByRole('button', { name: 'Enter the green room' }).click();
    await page.waitForURL(/\/green-room\//);
    await page.getByText(/frames a second/).waitFor();
    const playing = () =>
      page.getByLabel('Your picture, mirrored').evaluate((v: HTMLVideoElement) => v.currentTime);
    await expect.poll(playing, { timeout: 10_000 }).toBeGreaterThan(0.5);
  });

  it('allows nothing until it is chosen', async () => {
    for (const name of [/Record picture and sound/, /Listen on this device/, /Turn speech into words/]) {
      const consent = page.getByRole('switch', { name });
      expect(await consent.isChecked()).toBe(false);
      await consent.check({ force: true });
    }
    await expect.poll(() => page.locator('.ledger summary').innerText()).toContain('picture and sound');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('asks, listens, and follows up by quoting the answer', async () => {
    await page.getByRole('button', { name: 'Step on stage', exact: true }).click();
    await page.waitForURL(/\/stage\//);
    await page.getByText('Recording, kept on this server').waitFor({ timeout: 20_000 });
    await page.getByText('Listening').first().waitFor({ timeout: 40_000 });
    expect(await axeViolations(page)).toEqual([]);
    const first = await page.getByRole('heading', { level: 1 }).innerText();
    // The clip is 18.8 s long and loops: by then every word of it has been said twice.
    await page.waitForTimeout(39_000);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).innerText(), { timeout: 60_000 })
      .not.toBe(first);
    followUp = await page.getByRole('heading', { level: 1 }).innerText();
    expect(shim.asked()).toBe(1);
  });

  it('keeps the words, the voice and the reason on the tape', async () => {
    const id = page.url().split('/').at(-1);
    const read = async () => {
      const reply = await page.request.get(`${house.origin}/api/v1/interviews/${id}/tape`);
      return (await reply.json()).events as { type: string; data: Record<string, never> }[];
    };
    // The stage shows a move before the server has acknowledged it.
    await expect
      .poll(async () => (await read()).filter((event) => event.type === 'interviewer.moved').length)
      .toBe(2);
    const events = await read();
    const said = String(events.find((event) => event.type === 'answer.words')?.data.text);
    for (const phrase of ['payment service', 'two weeks', 'twelve percent']) expect(said).toContain(phrase);
    expect(events.some((event) => event.type === 'voice.heard')).toBe(true);
    const move = events.filter((event) => event.type === 'interviewer.moved').at(-1)?.data
      .move as unknown as {
      kind: string;
      quote: { text: string; start: number; end: number } | null;
      text: string;
    };
    expect(move.kind).toBe('follow-up');
    expect(move.quote).not.toBeNull();
    expect(said.slice(move.quote?.start, move.quote?.end)).toBe(move.quote?.text);
    expect(followUp.replaceAll(/\s+/g, ' ')).toContain(move.quote?.text);
  });

  it('ends with a review whose recording plays and seeks', async () => {
    await page.getByRole('button', { name: 'End interview' }).click();
    await page.getByRole('button', { name: 'End and review' }).click();
    await page.waitForURL(/\/review\//, { timeout: 30_000 });
    const video = page.locator('.recording-player video');
    await expect
      .poll(() => video.evaluate((v: HTMLVideoElement) => v.readyState >= 1 && Number.isFinite(v.duration)), {
        timeout: 60_000,
      })
      .toBe(true);
    const duration = await video.evaluate((v: HTMLVideoElement) => v.duration);
    expect(duration).toBeGreaterThan(25);
    await page.getByRole('button', { name: /^Play$/ }).click();
    const at = () => video.evaluate((v: HTMLVideoElement) => v.currentTime);
    await expect.poll(at, { timeout: 10_000 }).toBeGreaterThan(1);
    await video.evaluate((v: HTMLVideoElement) => {
      v.currentTime = v.duration - 5;
    });
    await expect.poll(at).toBeGreaterThan(duration - 5.5);
    expect(await video.evaluate((v: HTMLVideoElement) => v.error)).toBeNull();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('jumps to the second of every claim', async () => {
    const claims = page.locator('.review-verdict button.jump');
    const count = await claims.count();
    expect(count).toBeGreaterThanOrEqual(1);
    for (let i = 0; i < count; i++) {
      const claim = claims.nth(i);
      const shown = secondsOf((await claim.innerText()).replace('Play from', '').trim());
      await claim.click();
      await page.waitForTimeout(300);
      expect(Math.abs((await playerAt(page)) - shown)).toBeLessThan(2.5);
    }
  });

  it('shows the tape on the dashboard with what to do next', async () => {
    await page.goto(`${house.origin}/dashboard`);
    await page.getByText(/Why this first/).waitFor();
    expect(await page.getByText('Behavioral with Maren').count()).toBeGreaterThan(0);
    expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
  });

  it('deletes the interview and every file of it when asked', async () => {
    const list = await (await page.request.get(`${house.origin}/api/v1/interviews`)).json();
    const [interview] = list.interviews;
    const recordings = `${house.origin}/api/v1/recording?interviewId=${interview.id}`;
    const [recording] = await (await page.request.get(recordings)).json();
    const media = `${house.origin}/api/v1/recording/${recording.id}/media`;
    expect((await page.request.get(media, { headers: { range: 'bytes=0-99' } })).status()).toBe(206);
    await page.goto(`${house.origin}/review/${interview.id}`);
    await page
      .getByRole('button', { name: /Delete/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Delete/ })
      .click();
    await page.waitForURL((url) => !url.pathname.includes('/review/'));
    await expect.poll(async () => (await page.request.get(media)).status(), { timeout: 20_000 }).toBe(404);
  });
});
