/** What was allowed in the green room, for one interview in this tab. */
export interface CaptureChoice {
  /** A device id; null is the browser's default; false is off. */
  readonly camera: string | null | false;
  readonly microphone: string | null | false;
  readonly record: boolean;
  /** Voice is found on this device: pauses, speaking time, and when an answer is over. */
  readonly analyse: boolean;
  /** Sound of answers goes through this server to its speech service. */
  readonly transcribe: boolean;
  /** The interviewer speaks aloud. */
  readonly voice: boolean;
  /** Pauses of the warm-up, in ms: how long this person thinks. */
  readonly pausesMs: readonly number[];
}

export const nothingAllowed: CaptureChoice = {
  camera: false,
  microphone: false,
  record: false,
  analyse: false,
  transcribe: false,
  voice: true,
  pausesMs: [],
};

const keyOf = (interviewId: string) => `greenroom.capture.${interviewId}`;

export function keepCapture(interviewId: string, choice: CaptureChoice): void {
  try {
    sessionStorage.setItem(keyOf(interviewId), JSON.stringify(choice));
  } catch {
    // Without storage a reload leads through the green room again.
  }
}

export function captureFor(interviewId: string): CaptureChoice | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(interviewId)) ?? 'null');
    return kept ? { ...nothingAllowed, ...kept } : null;
  } catch {
    return null;
  }
}
