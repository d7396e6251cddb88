import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from './lib/house.ts';

interface TapedEvent {
  readonly at: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

describe('an answer that ends by falling silent, where nothing turns speech into words', () => {
  let house: House;
  let page: Page;

  beforeAll(async () => {
    house = await openHouse({}, { silentSeconds: 22 });
    ({ page } = await house.page());
  });
  afterAll(() => house?.close());

  const tape = async (): Promise<TapedEvent[]> => {
    const id = page.url().split('/').at(-1);
    return (await (await page.request.get(`${house.origin}/api/v1/interviews/${id}/tape`)).json()).events;
  };
  const first = (events: readonly TapedEvent[], type: string) => events.find((event) => event.type === type);

  it('hands over by itself a few seconds after the last word, and asks for the gist', async () => {
    await page.goto(`${house.origin}/setup`);
    await page.getByRole('button', { name: 'Enter the green room' }).click();
    await page.getByRole('switch', { name: /Listen on this device/ }).check({ force: true });
    await page.getByRole('button', { name: 'Continue without camera' }).click();
    await page.waitForURL(/\/stage\//);
    await page.getByLabel('The gist of what you said').waitFor({ timeout: 90_000 });
    await expect.poll(async () => first(await tape(), 'answer.ended')).toBeTruthy();
    const events = await tape();
    expect(first(events, 'answer.ended')?.data.why).toBe('silence');
    const heard = events.filter((event) => event.type === 'voice.heard');
    expect(heard.length).toBeGreaterThan(0);
    const lastWord = Number(heard.at(-1)?.data.end);
    const waited = (first(events, 'answer.ended')?.at ?? 0) - lastWord;
    expect(waited).toBeGreaterThan(3000);
    expect(waited).toBeLessThan(20_000);
  });

  it('goes on without the gist, pretends nothing, and says in the review what was not measured', async () => {
    await page.getByRole('button', { name: 'Go on without' }).click();
    await expect
      .poll(async () => (await tape()).filter((event) => event.type === 'interviewer.moved').length)
      .toBe(2);
    const move = (await tape()).findLast((event) => event.type === 'interviewer.moved')?.data.move as {
      quote: unknown;
    };
    expect(move.quote).toBeNull();
    await page.getByRole('button', { name: 'End interview' }).click();
    await page.getByRole('button', { name: 'End and review' }).click();
    await page.waitForURL(/\/review\//, { timeout: 30_000 });
    await page
      .getByText(/not measured/i)
      .first()
      .waitFor();
    expect(await page.getByText('Nothing was recorded').count()).toBeGreaterThan(0);
  });
});
