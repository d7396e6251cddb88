import { useEffect, useState, useSyncExternalStore } from 'react';
import { openTape, type TapeClient, type TapeView } from './tape-client.ts';

export type OpenedTape =
  | { readonly status: 'opening' }
  | { readonly status: 'failed'; readonly error: Error; retry(options?: { takeOver: boolean }): void }
  | { readonly status: 'open'; readonly client: TapeClient };

/** Opens a tape for writing while the page is shown. */
export function useOpenTape(interviewId: string): OpenedTape {
  const [attempt, setAttempt] = useState({ count: 0, takeOver: false });
  const [opened, setOpened] = useState<OpenedTape>({ status: 'opening' });
  useEffect(() => {
    let client: TapeClient | null = null;
    let gone = false;
    setOpened({ status: 'opening' });
    openTape(interviewId, { takeOver: attempt.takeOver }).then(
      (open) => {
        if (gone) return open.close();
        client = open;
        setOpened({ status: 'open', client: open });
      },
      (error: Error) => {
        if (gone) return;
        const retry = (options = { takeOver: false }) =>
          setAttempt((last) => ({ count: last.count + 1, takeOver: options.takeOver }));
        setOpened({ status: 'failed', error, retry });
      },
    );
    return () => {
      gone = true;
      client?.close();
    };
  }, [interviewId, attempt]);
  return opened;
}

/** The tape as it is now; renders again with every event and every change of the connection. */
export function useTapeView(client: TapeClient): TapeView {
  return useSyncExternalStore(client.subscribe, client.view, client.view);
}
