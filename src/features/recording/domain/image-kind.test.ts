import { expect, it } from 'vitest';
import { imageKind } from './image-kind.ts';

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

it.each([
  ['a JPEG', '\xff\xd8\xff\xe0\0\x10JFIF\0', 'image/jpeg'],
  ['a WebP', 'RIFF\x24\0\0\0WEBPVP8 ', 'image/webp'],
  ['a WAV, which is RIFF too', 'RIFF\x24\0\0\0WAVEfmt ', null],
  ['a page of HTML', '<html><script>alert(1)</script>', null],
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', null],
  ['a PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', null],
  ['a cut WebP', 'RIFF', null],
  ['nothing', '', null],
])('tells %s by its first bytes', (_name, content, expected) => {
  expect(imageKind(bytes(content))).toBe(expected);
});
