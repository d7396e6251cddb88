import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, type TestApp, testApp } from '../../../main/testing/test-app.ts';
import { aPlannedInterview } from '../../interviews/testing/interviews.ts';
import { ANSWERS, aRehearsal } from '../../review/testing/factories.ts';
import { TapePage, Today } from '../contract.ts';

let house: TestApp;
beforeAll(async () => {
  house = await testApp();
});
afterAll(() => house.close());

async function rehearsed(person: Caller, answers: readonly string[], part: object = {}) {
  const interview = await aPlannedInterview(person, {
    questionIds: ['stuck-and-unstuck', 'work-nobody-looked-after'],
    ...part,
  });
  const rehearsal = aRehearsal(interview.plan);
  rehearsal.tape.start();
  for (const [i, answer] of answers.entries()) rehearsal.question(i, answer, { how: 'typing' });
  const events = rehearsal.tape.end().events.slice(1);
  const reply = await person.call('POST', `/api/v1/interviews/${interview.id}/tape`, { events });
  expect(reply.statusCode, reply.body).toBe(200);
  return interview;
}

const todayOf = async (person: Caller) => {
  const reply = await person.call('GET', '/api/v1/progress/today?timeZone=Europe/Berlin');
  expect(reply.statusCode, reply.body).toBe(200);
  return Today.parse(reply.json());
};

test('a new guest is asked to rehearse a first interview', async () => {
  const today = await todayOf(await house.aGuest());
  expect(today).toMatchObject({
    next: { kind: 'first' },
    recent: [],
    hasMore: false,
    week: { practised: 0 },
  });
});

test('after an interview the question with the change is retried, with all it needs to be set up', async () => {
  const ada = await house.aGuest();
  const { id, plan } = await rehearsed(ada, [ANSWERS.noNumber, ANSWERS.whole]);
  const first = plan.questions[0];
  const today = await todayOf(ada);
  expect(today.next).toMatchObject({
    kind: 'retry',
    interviewId: id,
    change: { topic: 'measure', questionId: first?.id },
    topic: first?.topic,
    settings: { roleSlug: 'any', personaId: 'maren', access: { textOnly: true } },
  });
  expect(today.recent).toMatchObject([{ id, answered: 2, headline: 'Put a number where the result is.' }]);
  expect(today.trend.points).toMatchObject([{ answers: 2, measured: 1 }]);
  expect(today.week.practised).toBe(1);

  const question = { interviewId: id, questionId: first?.id ?? '' };
  await rehearsed(ada, [ANSWERS.whole], { questionIds: [question.questionId], retryOf: question });
  expect((await todayOf(ada)).next.kind).not.toBe('first');
  expect((await todayOf(ada)).next).not.toMatchObject({ interviewId: id });
});

test('tapes come newest first, a page at a time, and only the own ones', async () => {
  const [ada, bob] = [await house.aGuest(), await house.aGuest()];
  const made: string[] = [];
  for (let i = 0; i < 3; i++) made.unshift((await aPlannedInterview(ada)).id);
  await aPlannedInterview(bob);
  const first = TapePage.parse((await ada.call('GET', '/api/v1/progress/tapes?limit=2')).json());
  expect(first.tapes.map((tape) => tape.id)).toEqual(made.slice(0, 2));
  const rest = await ada.call('GET', `/api/v1/progress/tapes?limit=2&before=${first.next}`);
  expect(rest.json()).toMatchObject({
    tapes: [{ id: made[2], status: 'planned', headline: null }],
    next: null,
  });
});

test.each(['today', 'tapes'])('%s is for somebody who is known', async (what) => {
  expect((await house.stranger.call('GET', `/api/v1/progress/${what}`)).statusCode).toBe(401);
});

test('a time zone that is none is bad input', async () => {
  const reply = await (await house.aGuest()).call('GET', '/api/v1/progress/today?timeZone=Mars/Olympus');
  expect(reply.statusCode).toBe(422);
  expect(reply.json().issues[0].message).toBe('is no time zone');
});
