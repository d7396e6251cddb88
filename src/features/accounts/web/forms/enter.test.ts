import { expect, it } from 'vitest';
import { nextPage } from './enter.ts';

it.each([
  ['/settings', '/settings'],
  ['/review/1?at=2', '/review/1?at=2'],
  [null, '/dashboard'],
  ['', '/dashboard'],
  ['//evil.example', '/dashboard'],
  ['/\\evil.example', '/dashboard'],
  ['https://evil.example', '/dashboard'],
  ['javascript:alert(1)', '/dashboard'],
])('after signing in goes on from %j to %j, never to another site', (next, page) => {
  expect(nextPage(next)).toBe(page);
});
