import { useSyncExternalStore } from 'react';

const key = 'motion';
const listeners = new Set<() => void>();

const isCalm = () => document.documentElement.dataset.motion === 'none';

/** Puts a stored wish for stillness on the document, as the blocking `before.js` did. */
export function applyMotion(): void {
  try {
    if (localStorage.getItem(key) === 'none') document.documentElement.dataset.motion = 'none';
  } catch {
    // Storage is off: there is no stored wish.
  }
}

/** Keeps everything still, or leaves it to the system; the blocking `before.js` does the same before paint. */
export function setCalm(calm: boolean): void {
  try {
    if (calm) localStorage.setItem(key, 'none');
    else localStorage.removeItem(key);
  } catch {
    // Storage is off: it holds until the page is left.
  }
  if (calm) document.documentElement.dataset.motion = 'none';
  else delete document.documentElement.dataset.motion;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the person asked for stillness here, whatever the system says. */
export function useCalm(): boolean {
  return useSyncExternalStore(subscribe, isCalm, () => false);
}
