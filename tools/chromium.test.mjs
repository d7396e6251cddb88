import { afterEach, expect, test, vi } from 'vitest';
import { findChromium } from './chromium.mjs';

afterEach(() => vi.unstubAllEnvs());

test('CHROMIUM_PATH wins over every other browser', async () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath);
  expect(await findChromium()).toBe(process.execPath);
});

test('says so when CHROMIUM_PATH leads nowhere, and looks no further', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/no/such/browser');
  await expect(findChromium()).rejects.toThrow(
    'CHROMIUM_PATH says /no/such/browser, but there is no such file.',
  );
});
