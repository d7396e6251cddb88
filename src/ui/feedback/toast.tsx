import { X } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { IconButton } from '../action/button.tsx';

interface Toast {
  readonly id: number;
  readonly message: string;
  readonly tone: 'plain' | 'good' | 'bad';
}

const shownMs = 6000;
const none: readonly Toast[] = [];
let toasts: readonly Toast[] = none;
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says something in passing, seen and read out. What went wrong (`bad`) stays until dismissed. */
export function toast(message: string, tone: Toast['tone'] = 'plain'): void {
  lastId += 1;
  change([...toasts.slice(-2), { id: lastId, message, tone }]);
}

const dismiss = (id: number) => change(toasts.filter((one) => one.id !== id));

function ToastCard({ id, message, tone }: Toast) {
  useEffect(() => {
    if (tone === 'bad') return;
    const timer = setTimeout(() => dismiss(id), shownMs);
    return () => clearTimeout(timer);
  }, [id, tone]);
  return (
    <li className={`toast ${tone}`}>
      <p>{message}</p>
      <IconButton label="Dismiss" icon={<X />} onClick={() => dismiss(id)} />
    </li>
  );
}

/** Once, in the document's frame. */
export function ToastRegion() {
  const shown = useSyncExternalStore(
    subscribe,
    () => toasts,
    () => none,
  );
  return (
    <div className="toasts" role="status" aria-live="polite">
      <ul>
        {shown.map((one) => (
          <ToastCard key={one.id} {...one} />
        ))}
      </ul>
    </div>
  );
}
