import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './lib/axe.ts';
import { type House, openHouse } from './lib/house.ts';

const answers = [
  'Last spring I was on the support team of a payments company. Our backlog of unanswered tickets had grown to four hundred and nobody owned it. I exported ninety days of tickets, tagged each one by cause, and found that three causes made most of the noise. I rewrote those three help pages and asked the product team to change one error message. After that it was a lot better.',
  'We measured it every week. It went from four hundred open tickets to sixty within six weeks.',
  'In my second year I ran a study group of eight people. Two of them stopped coming. I called both, asked what had changed, and moved the meeting to the evening. As a result all eight passed the exam, and I learned to ask before I assume.',
];

/** Goes on with the keyboard alone: Tab until the focus is on what `name` matches. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : null;
      return label ?? element?.getAttribute('aria-label') ?? (element as HTMLElement | null)?.innerText ?? '';
    });
    if (name.test(text)) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

describe('a typed interview, without camera or microphone and by keyboard alone', () => {
  let house: House;
  let page: Page;
  let problems: string[];
  const seen: string[] = [];

  beforeAll(async () => {
    house = await openHouse();
    ({ page, problems } = await house.page());
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'mediaDevices', { value: undefined });
    });
  });
  afterAll(() => house?.close());

  it('sets up with the keyboard', async () => {
    await page.goto(`${house.origin}/setup`);
    await page.getByText('Twenty behavioral minutes').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await tabTo(page, /^Text only/);
    await page.keyboard.press('Space');
    await tabTo(page, /Step on stage/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/stage\//);
  });

  it('answers by typing, survives a reload in the middle, and is asked no question twice', async () => {
    const heading = page.getByRole('heading', { level: 1 });
    for (let step = 0; step < 20; step++) {
      const box = page.getByLabel('Your answer');
      const next = await Promise.race([
        box.waitFor({ timeout: 40_000 }).then(() => 'question' as const),
        page.waitForURL(/\/review\//, { timeout: 40_000 }).then(() => 'review' as const),
      ]);
      if (next === 'review') break;
      seen.push(await heading.innerText());
      await page.keyboard.insertText(answers[step % answers.length] ?? '');
      if (step === 0) {
        expect(await axeViolations(page)).toEqual([]);
        await page.reload();
        await page.getByRole('button', { name: 'Go on' }).click();
        await box.waitFor();
        expect(await box.inputValue()).toBe(answers[0]);
      }
      await page.keyboard.press('Control+Enter');
      await expect
        .poll(() => page.url().includes('/review/') || heading.innerText(), { timeout: 40_000 })
        .not.toBe(seen.at(-1));
    }
    await page.waitForURL(/\/review\//, { timeout: 40_000 });
    expect(seen.length).toBeGreaterThanOrEqual(4);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('gets an equally complete review', async () => {
    await page.getByText('One change to make').waitFor();
    await page.getByText('Keep doing this').waitFor();
    const claims = page.locator('.review-verdict button.jump');
    expect(await claims.count()).toBeGreaterThanOrEqual(2);
    expect(await page.getByText('Nothing was recorded').count()).toBeGreaterThan(0);
    expect(await page.getByText(/not measured/i).count()).toBeGreaterThan(0);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('observes corrected words again', async () => {
    await page
      .getByRole('button', { name: /Correct the words of the answer/ })
      .first()
      .click();
    const box = page.getByRole('textbox').first();
    await box.fill(
      'In March I cut the waiting time from nine days to two days. I called every supplier myself.',
    );
    await page.getByRole('button', { name: /Save|Use these/ }).click();
    await page.getByText('nine days').first().waitFor();
  });

  it('offers the retry of the question first, and the tape later', async () => {
    await page.goto(`${house.origin}/dashboard`);
    await page.getByText(/Why this first/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(`${house.origin}/tapes`);
    await page.getByText('Maren').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('keeps everything when the guest signs up', async () => {
    await page.goto(`${house.origin}/sign-up`);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('Name').fill('Ada');
    await page.getByLabel('E-mail').fill('ada@example.org');
    await page.getByLabel('Password', { exact: true }).fill('a long enough password');
    await page.getByRole('button', { name: /Sign up|Create/ }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-up'));
    const list = await (await page.request.get(`${house.origin}/api/v1/interviews`)).json();
    expect(list.interviews).toHaveLength(1);
    await page.goto(`${house.origin}/settings`);
    await page.getByText('ada@example.org').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});
