import { useEffect } from 'react';

/** The interview whose stage this page is: it sends its own tape. */
const onStage = () => /^\/stage\/([^/]+)/.exec(location.pathname)?.[1] ?? null;

async function send(): Promise<void> {
  const [{ recoverTapes }, { recoverRecordings }] = await Promise.all([
    import('../../../features/interviews/web/index.ts'),
    import('../../../features/recording/web/index.ts'),
  ]);
  await recoverTapes(onStage());
  await recoverRecordings();
}

/**
 * Sends on what a closed tab or a killed browser left on this device, from whatever page comes next; what fails
 * is tried at the next visit.
 */
export function useLeftovers(): void {
  useEffect(() => {
    send().catch((error: unknown) => console.warn('What was left on this device waits:', error));
  }, []);
}
