/** Milliseconds since the start of a tape. */
export type TapeMs = number;

/** `mm:ss`, or `h:mm:ss` from one hour on; the way times on a tape are shown. */
export function clockTime(ms: TapeMs): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${two(minutes)}:${two(total % 60)}`;
}
