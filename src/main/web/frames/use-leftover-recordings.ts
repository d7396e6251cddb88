import { useEffect } from 'react';

/** Sends on what a closed tab or a killed browser left on this device, from whatever page comes next. */
export function useLeftoverRecordings(): void {
  useEffect(() => {
    const send = async () => {
      const { recoverRecordings } = await import('../../../features/recording/web/index.ts');
      await recoverRecordings();
    };
    send().catch((error: unknown) => console.warn('Recordings left on this device wait:', error));
  }, []);
}
