/** The bytes of one recording on this device. `append` resolves when they would survive a power cut. */
export interface LocalMedia {
  append(bytes: ArrayBuffer): Promise<void>;
  size(): Promise<number>;
  /** Up to `limit` bytes from `from`; fewer at the end, or where a store keeps them in pieces. */
  read(from: number, limit: number): Promise<ArrayBuffer>;
  close(): Promise<void>;
}

/** What this device knows of a recording; stands before its first byte. */
export interface LocalRecording {
  readonly recordingId: string;
  readonly interviewId: string;
  readonly mimeType: string;
  readonly startedAtMs: number;
  readonly createdEpochMs: number;
  readonly where: 'opfs' | 'idb';
}

export function isQuotaExceeded(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}
