import { expect, test } from 'vitest';
import { whatLeaves } from './what-leaves.ts';

const off = { camera: false, microphone: false, record: false, analyse: false, transcribeTo: null };
const row = (name: string, input: Parameters<typeof whatLeaves>[0]) =>
  whatLeaves(input).rows.find(([what]) => what === name)?.[1];

test('typing sends words alone', () => {
  expect(whatLeaves({ ...off, record: true }).summary).toBe('your words');
});

test('devices in use stay on the device until something else was allowed', () => {
  const input = { ...off, camera: true, microphone: true };
  expect(whatLeaves(input).summary).toBe('your words');
  expect(row('Picture', input)).toBe('Stays on this device');
  expect(row('Sound', input)).toBe('Stays on this device');
  expect(row('Voice activity', input)).toBe('Not measured');
});

test('a recording is named, and so is the service that hears it', () => {
  const input = { ...off, camera: true, microphone: true, record: true, transcribeTo: 'speech.example.org' };
  expect(whatLeaves(input).summary).toBe('your words, picture and sound');
  expect(row('Sound', input)).toContain('speech.example.org');
});

test('transcribing without recording sends the sound of answers', () => {
  expect(whatLeaves({ ...off, microphone: true, transcribeTo: 'this server' }).summary).toBe(
    'your words, sound of answers',
  );
});
