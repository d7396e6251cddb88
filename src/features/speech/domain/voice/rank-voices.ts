/** What a browser tells of a synthetic voice. */
export interface VoiceInfo {
  readonly name: string;
  readonly lang: string;
  /** False: the text to be spoken is sent to the browser maker's servers. */
  readonly localService: boolean;
  readonly default: boolean;
}

const good = /\b(natural|neural|premium|enhanced|online)\b/i;
const decent = /\b(google|samantha|daniel|karen|moira|aria|jenny|guy|libby|ava|allison|zira|hazel)\b/i;
const novelty =
  /\b(albert|bad news|bahh|bells|boing|bubbles|cellos|good news|jester|organ|superstar|trinoids|whisper|wobble|zarvox|fred|junior|ralph|kathy)\b/i;
const robotic = /\b(espeak|mbrola|compact|eloquence)\b/i;

function score(voice: VoiceInfo, language: string): number {
  const lang = voice.lang.replace('_', '-').toLowerCase();
  const wanted = language.toLowerCase();
  return (
    (lang === wanted ? 4 : 0) +
    (good.test(voice.name) ? 8 : 0) +
    (decent.test(voice.name) ? 3 : 0) +
    (voice.default ? 1 : 0) -
    (robotic.test(voice.name) ? 6 : 0) -
    (novelty.test(voice.name) ? 40 : 0)
  );
}

/**
 * Best first, only of the wanted language (`en-GB` fits `en-US` less well, but fits). Voices that send the text
 * away are left out unless allowed: a follow-up quotes what the person said.
 */
export function rankVoices<V extends VoiceInfo>(
  voices: readonly V[],
  options: { readonly language: string; readonly allowRemote: boolean },
): V[] {
  const base = options.language.slice(0, 2).toLowerCase();
  return voices
    .filter((voice) => voice.lang.slice(0, 2).toLowerCase() === base)
    .filter((voice) => voice.localService || options.allowRemote)
    .map((voice, order) => ({ voice, order, score: score(voice, options.language) }))
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ voice }) => voice);
}
