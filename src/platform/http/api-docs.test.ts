import { expect, test } from 'vitest';
import { apiDocsPage } from './api-docs.ts';

const page = apiDocsPage({
  info: { title: 'Zoo', version: '1', description: 'Beasts & more' },
  paths: {
    '/api/v1/zoo/{id}': {
      get: {
        operationId: 'getBeast',
        tags: ['zoo'],
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
        responses: {
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Beast' } } } },
        },
      },
    },
  },
  components: {
    schemas: {
      Beast: {
        properties: { name: { type: 'string' }, kind: { enum: ['<b>bear</b>', 'owl'] } },
        required: ['name'],
      },
    },
  },
});

test('every operation stands with its parameters and a link to its shape', () => {
  expect(page).toContain('<b>GET</b> <code>/api/v1/zoo/{id}</code>');
  expect(page).toContain('string (uuid)');
  expect(page).toContain('href="#Beast"');
});

test('optional parts are marked, and text is never markup', () => {
  expect(page).toContain('kind?: ');
  expect(page).toContain('&lt;b&gt;bear');
  expect(page).toContain('Beasts &amp; more');
  expect(page).not.toContain('<b>bear');
});

test('there is no script, so that the content policy holds', () => {
  expect(page).not.toContain('<script');
});
