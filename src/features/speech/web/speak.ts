import type { Persona } from '../../../kernel/interview-plan.ts';
import { captionTiming, sentencesOf } from '../domain/voice/caption-timing.ts';
import { rankVoices } from '../domain/voice/rank-voices.ts';

export type How = 'voice' | 'captions';

export interface SpeakHandlers {
  /** Captions alone, because the person wants no sound. */
  readonly silent?: boolean;
  /** When the first sound (or, without a voice, the first word on screen) comes. */
  readonly onStart?: (how: How) => void;
  /** How much of the text has been said: show `text.slice(0, end)`. Never goes back. */
  readonly onReveal?: (end: number) => void;
  /** Once. `cut`: it was cancelled before the end. */
  readonly onEnd: (result: { readonly how: How; readonly cut: boolean }) => void;
}

export interface Speaking {
  /** Silences at once; `onEnd` is called before it returns. */
  cancel(): void;
}

/** A voice that has not begun by then will not: some systems list voices that make no sound. */
const SILENT_MS = 1500;

function listVoices(): Promise<SpeechSynthesisVoice[]> {
  return new Promise((resolve) => {
    const found = () => {
      const voices = speechSynthesis.getVoices();
      if (voices.length > 0) settle(voices);
    };
    const settle = (voices: SpeechSynthesisVoice[]) => {
      clearTimeout(timer);
      speechSynthesis.removeEventListener('voiceschanged', found);
      resolve(voices);
    };
    const timer = setTimeout(() => settle([]), SILENT_MS);
    speechSynthesis.addEventListener('voiceschanged', found);
    found();
  });
}

let listed: Promise<SpeechSynthesisVoice[]> | null = null;

/**
 * The voice this browser would speak with, or null: then there are captions alone. Waits up to 1.5 s the first
 * time, so call it once before the stage. Voices that send the text to the browser's maker are never taken.
 */
export async function interviewerVoice(language = 'en-US'): Promise<SpeechSynthesisVoice | null> {
  if (!('speechSynthesis' in globalThis)) return null;
  listed ??= listVoices();
  return rankVoices(await listed, { language, allowRemote: false })[0] ?? null;
}

/**
 * Says a text in the persona's voice, sentence by sentence, revealing the captions along; with no voice, or one that
 * does not begin within 1.5 s or fails, the captions go on alone at reading speed.
 */
export function speak(text: string, voice: Persona['voice'], handlers: SpeakHandlers): Speaking {
  let how: How = 'voice';
  let over = false;
  let started = false;
  let revealed = 0;
  let timers: ReturnType<typeof setTimeout>[] = [];
  /** Kept here: browsers collect an utterance nobody holds, and its events with it. */
  let utterance: SpeechSynthesisUtterance | null = null;

  const later = (act: () => void, ms: number) => timers.push(setTimeout(act, ms));
  const clear = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const silence = () => {
    utterance = null;
    if ('speechSynthesis' in globalThis) speechSynthesis.cancel();
  };
  const begin = () => {
    if (started) return;
    started = true;
    handlers.onStart?.(how);
  };
  const reveal = (end: number) => {
    if (end <= revealed) return;
    revealed = end;
    handlers.onReveal?.(end);
  };
  const finish = (cut: boolean) => {
    if (over) return;
    over = true;
    clear();
    silence();
    if (!cut) reveal(text.length);
    handlers.onEnd({ how, cut });
  };
  const revealByTime = (from: number, part: string) => {
    const { words, durationMs } = captionTiming(part, voice.rate);
    for (const word of words) later(() => reveal(from + word.end), word.atMs);
    return durationMs;
  };
  const captionsOnly = (from: number) => {
    clear();
    silence();
    how = 'captions';
    begin();
    later(() => finish(false), revealByTime(from, text.slice(from)));
  };

  const sentences = sentencesOf(text);
  const say = (index: number, chosen: SpeechSynthesisVoice) => {
    clear();
    const sentence = sentences[index];
    if (!sentence) return finish(false);
    const current = new SpeechSynthesisUtterance(sentence.text);
    const mine = (act: () => void) => () => {
      if (!over && utterance === current) act();
    };
    utterance = current;
    current.voice = chosen;
    current.lang = chosen.lang;
    current.pitch = voice.pitch;
    current.rate = voice.rate;
    current.onstart = mine(() => {
      clear();
      begin();
      // Not every voice tells its word boundaries, and some never tell their end.
      const expectedMs = revealByTime(sentence.start, sentence.text);
      later(() => say(index + 1, chosen), expectedMs * 2.5 + 4000);
    });
    current.onboundary = ({ charIndex }) =>
      mine(() =>
        reveal(sentence.start + (/^\S*/.exec(sentence.text.slice(charIndex))?.[0].length ?? 0) + charIndex),
      )();
    current.onend = mine(() => {
      reveal(sentence.start + sentence.text.length);
      say(index + 1, chosen);
    });
    current.onerror = mine(() => captionsOnly(sentence.start));
    later(() => captionsOnly(sentence.start), SILENT_MS);
    speechSynthesis.speak(current);
  };

  void interviewerVoice().then((chosen) => {
    if (over) return;
    if (chosen && !handlers.silent) say(0, chosen);
    else captionsOnly(0);
  });
  return { cancel: () => finish(true) };
}
