import { Worker } from 'node:worker_threads';

export interface RemuxJob {
  readonly from: string;
  readonly to: string;
}

export type RemuxReply =
  | { readonly kind: 'made'; readonly durationMs: number }
  /** The file is at fault; trying again changes nothing. */
  | { readonly kind: 'unreadable'; readonly why: string }
  /** The machine is at fault. */
  | { readonly kind: 'trouble'; readonly message: string };

/**
 * Makes a seekable WebM of what a MediaRecorder wrote, whole or cut anywhere. Files come from browsers and
 * may be hostile, so a thread with bounded memory and time reads them, apart from everybody's requests.
 */
export async function remux(job: RemuxJob, limitMs = 10 * 60_000): Promise<RemuxReply> {
  const worker = new Worker(new URL('./remux-worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: 384 },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<RemuxReply>((resolve, reject) => {
      timer = setTimeout(() => resolve({ kind: 'unreadable', why: 'reading it took too long' }), limitMs);
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? resolve({ kind: 'unreadable', why: 'reading it took too much memory' })
          : reject(error),
      );
      worker.once('exit', (code) => reject(new Error(`The remux thread ended early, with code ${code}`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
