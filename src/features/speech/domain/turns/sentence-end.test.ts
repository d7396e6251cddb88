import { describe, expect, it } from 'vitest';
import { textEnding } from './sentence-end.ts';

describe('the end of interim words', () => {
  it.each([
    ['We shipped it in two weeks.', 'complete'],
    ['And that was it!', 'complete'],
    ['“Nobody asked the customers.”', 'complete'],
    ['We shipped it in two weeks', 'open'],
    ['We shipped it, and', 'open'],
    ['We shipped it. And.', 'open'],
    ['So I, um.', 'open'],
    ['I was not sure...', 'open'],
    ['I was not sure…', 'open'],
    ['', 'open'],
    ['Good question. Let me think.', 'thinking'],
    ['let me think about that', 'thinking'],
    ['Give me a second…', 'thinking'],
    ['Just a moment', 'thinking'],
    ['I let me think aloud and then shipped it.', 'complete'],
  ] as const)('reads %j as %s', (text, ending) => {
    expect(textEnding(text)).toBe(ending);
  });
});
