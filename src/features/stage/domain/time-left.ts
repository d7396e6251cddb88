export interface TimeLeft {
  readonly shown: string;
  readonly spoken: string;
  /** The last two minutes are coming to an end, or have. */
  readonly warn: boolean;
}

/** Minutes only, seconds in the last 90; after the end a kind word instead of a negative number. */
export function timeLeft(ms: number): TimeLeft {
  if (ms <= 0)
    return { shown: 'Finish your thought', spoken: 'The time is up. Finish your thought.', warn: true };
  const seconds = Math.ceil(ms / 1000);
  if (seconds <= 90) return { shown: `${seconds} s left`, spoken: `${seconds} seconds left`, warn: true };
  const minutes = Math.ceil(seconds / 60);
  return { shown: `${minutes} min left`, spoken: `${minutes} minutes left`, warn: seconds <= 120 };
}
