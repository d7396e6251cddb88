import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../main/testing/test-app.ts';
import { PersonaList } from '../contract.ts';

let server: TestApp;
beforeAll(async () => {
  server = await testApp();
});
afterAll(() => server.close());

it('lists the personas for Setup without the inner weights of the interviewer', async () => {
  const reply = await server.stranger.call('GET', '/api/v1/interviewer/personas');
  expect(reply.statusCode).toBe(200);
  const { personas } = PersonaList.parse(reply.json());
  expect(personas.map((p) => p.name)).toEqual(['Maren', 'Idris', 'Sunita', 'Tobias']);
  expect(reply.body).not.toContain('emphasis');
});
