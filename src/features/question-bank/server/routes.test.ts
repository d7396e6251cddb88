import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../main/testing/test-app.ts';
import { CompetencyList, Question, RoleList } from '../contract.ts';
import { questionBank } from './index.ts';

describe('the question bank over HTTP', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp();
  });
  afterAll(() => server.close());

  const get = (path: string) => server.stranger.call('GET', `/api/v1/question-bank/${path}`);

  it('lists the roles for Setup without their weights', async () => {
    const reply = await get('roles');
    expect(reply.statusCode).toBe(200);
    const { roles } = RoleList.parse(reply.json());
    expect(roles).toContainEqual({ slug: 'nurse', label: 'Nurse' });
    expect(Object.keys(reply.json().roles[0]).sort()).toEqual(['label', 'slug']);
  });

  it('describes the ten competencies in plain words', async () => {
    const reply = await get('competencies');
    expect(reply.statusCode).toBe(200);
    expect(CompetencyList.parse(reply.json()).competencies).toHaveLength(10);
  });

  it('never gives the wording of a question together with others', async () => {
    const listed = (await Promise.all([get('roles'), get('competencies')])).map((reply) => reply.body).join();
    expect(questionBank().questions.filter(({ text }) => listed.includes(text))).toEqual([]);
    expect((await get('questions')).statusCode).toBe(404);
  });

  it('gives one question by its id, for the review', async () => {
    const reply = await get('questions/spoke-up');
    expect(reply.statusCode).toBe(200);
    expect(Question.parse(reply.json())).toEqual(
      questionBank().questions.find(({ id }) => id === 'spoke-up'),
    );
  });

  it('answers 404 for a question that is not there and 422 for an id that cannot be one', async () => {
    const missing = await get('questions/not-there');
    expect(missing.statusCode).toBe(404);
    expect(missing.json()).toMatchObject({ code: 'question-bank/unknown-question' });
    const odd = await get('questions/..%2Fpasswd');
    expect(odd.statusCode).toBe(422);
    expect(odd.json().issues[0].message).toContain('kebab-case');
  });
});
