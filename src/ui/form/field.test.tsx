import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TextField } from './text-field.tsx';

const idOf = (html: string, tag: string, attribute: string) =>
  new RegExp(`<${tag}[^>]*\\s${attribute}="([^"]*)"`).exec(html)?.[1];

test('names its input by the label, also when the label is hidden', () => {
  const html = renderToStaticMarkup(<TextField label="E-mail" hideLabel />);
  expect(idOf(html, 'label', 'for')).toBe(idOf(html, 'input', 'id'));
});

test('describes its input by hint and error and marks it invalid', () => {
  const html = renderToStaticMarkup(<TextField label="Password" hint="Twelve or more." error="Too short." />);
  const [hint, error] = (idOf(html, 'input', 'aria-describedby') ?? '').split(' ');
  expect(html).toContain(`id="${hint}">Twelve or more.`);
  expect(html).toContain(`id="${error}" role="alert">Too short.`);
  expect(idOf(html, 'input', 'aria-invalid')).toBe('true');
});

test('says nothing about validity while there is no error', () => {
  const html = renderToStaticMarkup(<TextField label="E-mail" error={null} />);
  expect(html).not.toMatch(/aria-invalid|aria-describedby|role="alert"/);
});
