import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LevelBand } from './level-band.tsx';

const words = (band: { low: number; high: number } | null, because?: string) =>
  renderToStaticMarkup(<LevelBand band={band} because={because} />).replaceAll(/<[^>]*>/g, '');

test('says a sure level as one number of four', () => {
  expect(words({ low: 3, high: 3 })).toBe('Level 3 of 4');
});

test('says a doubtful level as a range and outlines the doubt', () => {
  expect(words({ low: 2, high: 3 })).toBe('Level 2–3 of 4');
  const html = renderToStaticMarkup(<LevelBand band={{ low: 2, high: 3 }} />);
  expect(html.match(/class="(sure|maybe|off)"/g)).toEqual([
    'class="sure"',
    'class="sure"',
    'class="maybe"',
    'class="off"',
  ]);
});

test('has no number and no steps where nothing was scored', () => {
  expect(words(null, 'it ended early')).toBe('Not measured, it ended early');
  expect(words(null)).not.toMatch(/\d/);
});
