import { useEffect, useState } from 'react';

const everyMs = 80;

/** The level as a number that renders at most twelve times a second; null until something is heard. */
export function useLevel(onLevel: (listener: (dbfs: number) => void) => () => void): number | null {
  const [level, setLevel] = useState<number | null>(null);
  useEffect(() => {
    let last = 0;
    return onLevel((dbfs) => {
      const now = performance.now();
      if (now - last < everyMs) return;
      last = now;
      setLevel(Math.max(-60, Math.min(0, dbfs)));
    });
  }, [onLevel]);
  return level;
}
