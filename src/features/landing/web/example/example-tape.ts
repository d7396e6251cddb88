/** One invented answer of 87 s, spoken, with the camera off: what the example review shows. */
export const durationMs = 87_000;

export const parts = [
  { name: 'Situation', fromMs: 3000, toMs: 18_000, weak: false },
  { name: 'Task', fromMs: 19_000, toMs: 29_000, weak: false },
  { name: 'Action', fromMs: 30_000, toMs: 68_000, weak: false },
  { name: 'Result', fromMs: 68_800, toMs: 84_500, weak: true },
] as const;

export const pauses = [
  [7400, 600],
  [18_000, 900],
  [24_500, 500],
  [29_000, 1200],
  [38_200, 600],
  [44_000, 3100],
  [56_000, 1400],
  [63_100, 500],
  [68_000, 1100],
  [78_000, 1600],
] as const;

export const fillers = [
  [9200, 'um'],
  [22_400, 'like'],
  [33_000, 'um'],
  [53_000, 'like'],
  [70_500, 'um'],
] as const;

/** Words a minute over a window of 5 s. */
export const pace = [
  112, 118, 126, 118, 122, 131, 138, 134, 124, 108, 118, 128, 126, 119, 125, 127, 117,
] as const;

/** Loudness a lane's half-height at a time, 0 to 1; quiet in the pauses. The same wave on every visit. */
export function loudness(atMs: number): number {
  if (pauses.some(([from, length]) => atMs >= from && atMs < from + length)) return 0.05;
  const t = atMs / 1000;
  return (
    0.35 + 0.3 * Math.abs(Math.sin(t * 2.9) * Math.cos(t * 1.7)) + 0.25 * Math.abs(Math.sin(t * 7.3 + 1))
  );
}

export interface Passage {
  readonly fromMs: number;
  readonly before: string;
  readonly now: string;
  readonly after: string;
}

/** What the transcript shows around a time. */
export const passages: readonly Passage[] = [
  {
    fromMs: 30_000,
    before: 'Two of us thought it was a waste of a day to look closer, and I did not, so ',
    now: 'I pulled ninety days of traces before the meeting',
    after: ', um, and I sorted them by what they had been waiting for.',
  },
  {
    fromMs: 43_000,
    before: 'Nine out of ten slow checkouts had waited for something we did ourselves. ',
    now: '(a pause of 3.1 seconds)',
    after: ' That was not what I had told everybody for a month, so I said so first.',
  },
  {
    fromMs: 68_800,
    before:
      'Everyone was sure the database was slow, and the traces said it was our own retries, so we moved the retry into the queue, um, ',
    now: 'and after that it was a lot better',
    after: '. Support noticed it before we did, and the team kept the change.',
  },
];
