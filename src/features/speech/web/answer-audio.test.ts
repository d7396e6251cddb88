import { expect, it } from 'vitest';
import { readWav } from '../domain/audio/wav.ts';
import { answerRecorder } from './answer-audio.ts';

const frame = () => new Float32Array(512).fill(0.25);

it('keeps the sound of one answer with the time it began', async () => {
  let clock = 1000;
  const recorder = answerRecorder(() => clock);
  recorder.add(frame(), 990);
  recorder.begin();
  recorder.add(frame(), 995);
  for (let i = 1; i <= 10; i++) recorder.add(frame(), 1000 + i * 32);
  clock = 1400;
  const answer = recorder.end();
  expect(answer).toMatchObject({ startedAtMs: 1000, durationMs: 320, truncated: false });
  const bytes = new Uint8Array((await answer?.wav.arrayBuffer()) ?? []);
  expect(readWav(bytes)).toMatchObject({ sampleRate: 16_000, channels: 1, durationMs: 320 });
  expect(recorder.end()).toBeNull();
});

it('has nothing to give when nothing came', () => {
  const recorder = answerRecorder(() => 0);
  expect(recorder.end()).toBeNull();
  recorder.begin();
  expect(recorder.end()).toBeNull();
});

it('keeps ten minutes and says that there was more', () => {
  const recorder = answerRecorder(() => 0);
  recorder.begin();
  for (let i = 1; i <= 18_760; i++) recorder.add(frame(), i * 32);
  expect(recorder.end()).toMatchObject({ durationMs: 600_000, truncated: true });
});
