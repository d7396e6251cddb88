import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TapeEvent } from '../../../kernel/tape/event.ts';
import { type Caller, type TestApp, testApp } from '../../../main/testing/test-app.ts';
import { aPlannedInterview } from '../../interviews/testing/interviews.ts';
import { InterviewExport, Report } from '../contract.ts';
import { ANSWERS, aRehearsal } from '../testing/factories.ts';

let house: TestApp;
beforeAll(async () => {
  house = await testApp();
});
afterAll(() => house.close());

async function send(person: Caller, id: string, events: readonly TapeEvent[]): Promise<void> {
  const reply = await person.call('POST', `/api/v1/interviews/${id}/tape`, { events: events.slice(1) });
  expect(reply.statusCode, reply.body).toBe(200);
}

test('the report of an own interview is made from its tape, and follows the tape', async () => {
  const ada = await house.aGuest();
  const { id, plan } = await aPlannedInterview(ada);
  const rehearsal = aRehearsal(plan).question(0, ANSWERS.noNumber);
  await send(ada, id, rehearsal.tape.events);
  const live = Report.parse((await ada.call('GET', `/api/v1/review/${id}`)).json());
  expect(live).toMatchObject({ status: 'planned', engine: 'greenroom-rules' });
  expect(live.questions[0]?.counts.words).toBeGreaterThan(70);

  const before = rehearsal.tape.events.length;
  rehearsal.question(1, ANSWERS.whole).tape.start().end();
  const more = rehearsal.tape.events.slice(before);
  expect((await ada.call('POST', `/api/v1/interviews/${id}/tape`, { events: more })).statusCode).toBe(200);
  const ended = Report.parse((await ada.call('GET', `/api/v1/review/${id}`)).json());
  expect(ended).toMatchObject({ status: 'ended', highest: rehearsal.tape.events.length });
  expect(ended.questions).toHaveLength(2);
});

test('an interview before its first answer has an empty report', async () => {
  const ada = await house.aGuest();
  const { id } = await aPlannedInterview(ada);
  expect((await ada.call('GET', `/api/v1/review/${id}`)).json()).toMatchObject({
    status: 'planned',
    questions: [],
    change: null,
    verdict: 'No question was answered on this tape.',
  });
});

test('the transcript is plain text with times, the export holds plan, tape and report', async () => {
  const ada = await house.aGuest();
  const { id, plan } = await aPlannedInterview(ada);
  await send(ada, id, aRehearsal(plan).question(0, ANSWERS.measured, { how: 'typing' }).tape.events);
  const text = await ada.call('GET', `/api/v1/review/${id}/transcript.txt`);
  expect(text.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(text.headers['content-disposition']).toContain(`transcript-${id}.txt`);
  expect(text.body).toContain(`00:08  You [typed]: ${ANSWERS.measured}`);
  const whole = InterviewExport.parse((await ada.call('GET', `/api/v1/review/${id}/export.json`)).json());
  expect(whole.tape.map((event) => event.seq)).toEqual(whole.tape.map((_, i) => i + 1));
  expect(whole.interview.plan).toEqual(plan);
});

test.each(['', '/transcript.txt', '/export.json'])("another person's review%s is not there", async (path) => {
  const [ada, bob] = [await house.aGuest(), await house.aGuest()];
  const { id } = await aPlannedInterview(ada);
  const reply = await bob.call('GET', `/api/v1/review/${id}${path}`);
  expect(reply.statusCode).toBe(404);
  expect(reply.json()).toMatchObject({ code: 'interviews/not-found' });
  expect((await house.stranger.call('GET', `/api/v1/review/${id}${path}`)).statusCode).toBe(401);
});

test('a review that never was is not there, and an id that is none is bad input', async () => {
  const ada = await house.aGuest();
  expect((await ada.call('GET', `/api/v1/review/${crypto.randomUUID()}`)).statusCode).toBe(404);
  expect((await ada.call('GET', '/api/v1/review/mine')).statusCode).toBe(422);
});

test('a deleted interview has no review', async () => {
  const ada = await house.aGuest();
  const { id } = await aPlannedInterview(ada);
  await ada.call('GET', `/api/v1/review/${id}`);
  expect((await ada.call('DELETE', `/api/v1/interviews/${id}`)).statusCode).toBe(204);
  expect((await ada.call('GET', `/api/v1/review/${id}`)).statusCode).toBe(404);
});
