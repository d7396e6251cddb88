import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ErrorState } from './states.tsx';

test('shows what the server said and the id by which its operator finds the cause', () => {
  const html = renderToStaticMarkup(<ErrorState error={{ message: 'Too many tapes.', requestId: 'r-81' }} />);
  expect(html).toContain('Too many tapes.');
  expect(html).toContain('r-81');
});

test('invents no id and no detail when there is none', () => {
  const html = renderToStaticMarkup(<ErrorState error={null} />);
  expect(html).toContain('there is no more detail');
  expect(html).not.toContain('Request');
});

test('offers another try only when there is one', () => {
  expect(renderToStaticMarkup(<ErrorState error={null} />)).not.toContain('<button');
  expect(renderToStaticMarkup(<ErrorState error={null} onRetry={() => {}} />)).toContain('Try again');
});
