import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';

const reloadedKey = 'reloaded-for-new-build';

/** After an update of the server a page still open asks for code that is gone: load the new page, once. */
addEventListener('vite:preloadError', (event) => {
  if (!navigator.onLine || sessionStorage.getItem(reloadedKey) !== null) return;
  event.preventDefault();
  sessionStorage.setItem(reloadedKey, 'yes');
  location.reload();
});
addEventListener('load', () => setTimeout(() => sessionStorage.removeItem(reloadedKey), 10_000));

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  );
});
