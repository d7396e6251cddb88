import { useSyncExternalStore } from 'react';

type ThemeChoice = 'light' | 'dark' | 'system';

const key = 'theme';
const listeners = new Set<() => void>();

function read(): ThemeChoice {
  try {
    const stored = localStorage.getItem(key);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system'; // storage is off in this browser
  }
}

/** Puts the chosen theme, else the system's, on the document; the blocking `before.js` does the same before paint. */
export function applyTheme(): void {
  const choice = read();
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = choice === 'system' ? system : choice;
}

export function setTheme(choice: ThemeChoice): void {
  try {
    if (choice === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // Storage is off: the choice cannot be kept, the system's theme stays.
  }
  applyTheme();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  listeners.add(listener);
  system.addEventListener('change', applyTheme);
  addEventListener('storage', listener);
  addEventListener('storage', applyTheme);
  return () => {
    listeners.delete(listener);
    system.removeEventListener('change', applyTheme);
    removeEventListener('storage', listener);
    removeEventListener('storage', applyTheme);
  };
}

/** The stored choice, 'system' when none; follows other tabs and the system while mounted. */
export function useTheme(): ThemeChoice {
  return useSyncExternalStore(subscribe, read, () => 'system');
}
