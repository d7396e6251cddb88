/** Samples of one frame at 16 kHz, and their length in ms. */
export const FRAME_SAMPLES = 512;
export const SAMPLE_RATE = 16_000;
export const FRAME_MS = (FRAME_SAMPLES / SAMPLE_RATE) * 1000;

export interface VoiceGate {
  readonly speaking: boolean;
  /** End of the last frame that sounded like voice. */
  readonly voiceUntil: number;
}

export type VoiceEdge = { readonly kind: 'started' | 'ended'; readonly atMs: number };

export const silentGate: VoiceGate = { speaking: false, voiceUntil: 0 };

const OPEN_AT = 0.5;
const CLOSE_BELOW = 0.35;
const HANG_MS = 160;

/**
 * Turns the model's probability of voice per 32 ms frame into starts and ends: opens at 0.5, closes after 160 ms
 * below 0.35. The end it tells is when the voice stopped, 160 ms before it is known. `frameEndMs` must not go back.
 */
export function voiceGate(
  gate: VoiceGate,
  probability: number,
  frameEndMs: number,
): { readonly gate: VoiceGate; readonly edge: VoiceEdge | null } {
  if (!gate.speaking) {
    if (probability < OPEN_AT) return { gate, edge: null };
    const edge = { kind: 'started', atMs: frameEndMs - FRAME_MS } as const;
    return { gate: { speaking: true, voiceUntil: frameEndMs }, edge };
  }
  if (probability >= CLOSE_BELOW) return { gate: { speaking: true, voiceUntil: frameEndMs }, edge: null };
  if (frameEndMs - gate.voiceUntil < HANG_MS) return { gate, edge: null };
  return { gate: { ...gate, speaking: false }, edge: { kind: 'ended', atMs: gate.voiceUntil } };
}
