import { CloudOff } from 'lucide-react';
import { type ReactNode, useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** Whether the browser says that it has a network; the server may still be out of reach. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}

/** One line while offline, read out when it appears. Say in `children` what still works here. */
export function OfflineBanner({ children }: { readonly children?: ReactNode }) {
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <p className="offline-banner">
          <CloudOff className="icon-s" aria-hidden="true" />
          <span>
            {children ?? 'You are offline. What is on this screen stays; new things load when you are back.'}
          </span>
        </p>
      )}
    </div>
  );
}
