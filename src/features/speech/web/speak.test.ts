import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** Stands in for the browser's speech synthesis, which no machine without a sound system has. */
class Utterance {
  readonly text: string;
  onstart = () => {};
  onend = () => {};
  onerror = () => {};
  onboundary = (_event: { charIndex: number }) => {};
  constructor(text: string) {
    this.text = text;
  }
}
const synth = Object.assign(new EventTarget(), {
  voices: [] as unknown[],
  said: [] as Utterance[],
  cancelled: 0,
  getVoices: () => synth.voices,
  speak: (utterance: Utterance) => synth.said.push(utterance),
  cancel: () => synth.cancelled++,
});
const local = { name: 'Samantha', lang: 'en-US', localService: true, default: true };
const remote = { name: 'Google US English', lang: 'en-US', localService: false, default: false };
const manner = { pitch: 1, rate: 1 };
const text = 'What did you do? And what came of it?';

async function saying(silent = false) {
  const { speak } = await import('./speak.ts');
  const log: string[] = [];
  const shown: number[] = [];
  const speaking = speak(text, manner, {
    silent,
    onStart: (how) => log.push(`start ${how}`),
    onReveal: (end) => shown.push(end),
    onEnd: ({ how, cut }) => log.push(`end ${how}${cut ? ' cut' : ''}`),
  });
  await vi.advanceTimersByTimeAsync(0);
  return { speaking, log, shown };
}

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('speechSynthesis', synth);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  Object.assign(synth, { voices: [local], said: [], cancelled: 0 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the interviewer speaking', () => {
  it('says sentence after sentence and reveals the words as they are said', async () => {
    const { log, shown } = await saying();
    synth.said[0]?.onstart();
    synth.said[0]?.onboundary({ charIndex: 5 });
    expect(shown.at(-1)).toBe(8);
    synth.said[0]?.onend();
    synth.said[1]?.onstart();
    synth.said[1]?.onend();
    expect(synth.said.map((said) => said.text)).toEqual(['What did you do?', 'And what came of it?']);
    expect(log).toEqual(['start voice', 'end voice']);
    expect(shown.at(-1)).toBe(text.length);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
  });

  it('waits for voices that come late', async () => {
    synth.voices = [];
    const { log } = await saying();
    synth.voices = [local];
    synth.dispatchEvent(new Event('voiceschanged'));
    await vi.advanceTimersByTimeAsync(0);
    synth.said[0]?.onstart();
    expect(log).toEqual(['start voice']);
  });

  it.each([
    ['no voice', []],
    ['only a voice that sends the text away', [remote]],
  ])('shows captions at reading speed with %s', async (_what, voices) => {
    synth.voices = voices;
    const { log, shown } = await saying();
    await vi.advanceTimersByTimeAsync(1600);
    expect(log).toEqual(['start captions']);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(log).toEqual(['start captions', 'end captions']);
    expect(shown.length).toBe(9);
    expect(synth.said).toEqual([]);
  });

  it('shows captions alone when the person wants no sound', async () => {
    const { log } = await saying(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(log).toEqual(['start captions', 'end captions']);
    expect(synth.said).toEqual([]);
  });

  it('shows captions when a voice does not begin within 1.5 s', async () => {
    const { log } = await saying();
    await vi.advanceTimersByTimeAsync(1499);
    expect(log).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(log).toEqual(['start captions']);
    expect(synth.cancelled).toBe(1);
  });

  it('goes on with captions from the sentence where the voice failed', async () => {
    const { log, shown } = await saying();
    synth.said[0]?.onstart();
    synth.said[0]?.onend();
    synth.said[1]?.onerror();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(log).toEqual(['start voice', 'end captions']);
    expect(shown.at(-1)).toBe(text.length);
  });

  it('goes on when a voice never tells its end', async () => {
    const { log } = await saying();
    synth.said[0]?.onstart();
    await vi.advanceTimersByTimeAsync(8000);
    expect(synth.said).toHaveLength(2);
    synth.said[1]?.onstart();
    await vi.advanceTimersByTimeAsync(12_000);
    expect(log).toEqual(['start voice', 'end voice']);
  });

  it('is silenced at once, and says so once', async () => {
    const { log, speaking, shown } = await saying();
    synth.said[0]?.onstart();
    speaking.cancel();
    expect(log).toEqual(['start voice', 'end voice cut']);
    expect(synth.cancelled).toBe(1);
    const before = shown.length;
    synth.said[0]?.onend();
    speaking.cancel();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(log).toHaveLength(2);
    expect(shown).toHaveLength(before);
  });

  it('can be silenced before a voice is found', async () => {
    synth.voices = [];
    const { log, speaking } = await saying();
    speaking.cancel();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(log).toEqual(['end voice cut']);
  });
});
