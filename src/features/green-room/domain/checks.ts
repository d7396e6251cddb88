/** One line of "how you come across": what was measured, the fix, and the verdict; null is not measured. */
export interface Check {
  readonly name: string;
  readonly verdict: 'good' | 'adjust' | null;
  readonly found: string;
  readonly fix: string | null;
}

export interface Light {
  /** Mean luma of the picture and of its two halves, 0 to 255. */
  readonly mean: number;
  readonly left: number;
  readonly right: number;
}

/** BT.601 luma over RGBA pixels, `width` wide. */
export function measureLight(rgba: ArrayLike<number>, width: number): Light {
  let left = 0;
  let right = 0;
  const pixels = rgba.length / 4;
  for (let i = 0; i < pixels; i++) {
    const o = i * 4;
    const luma = 0.299 * (rgba[o] ?? 0) + 0.587 * (rgba[o + 1] ?? 0) + 0.114 * (rgba[o + 2] ?? 0);
    if (i % width < width / 2) left += luma;
    else right += luma;
  }
  const half = pixels / 2;
  return { mean: (left + right) / pixels, left: left / half, right: right / half };
}

/** Our bounds: below 60 faces sink into noise, above 200 they bleach, twice the light on one side splits them. */
export function checkLight(light: Light | null): Check {
  const name = 'Light';
  if (!light) return { name, verdict: null, found: 'The camera is off.', fix: null };
  if (light.mean < 60) {
    return {
      name,
      verdict: 'adjust',
      found: 'The picture is dark.',
      fix: 'Turn towards a window or a lamp.',
    };
  }
  if (light.mean > 200) {
    return {
      name,
      verdict: 'adjust',
      found: 'The picture is very bright.',
      fix: 'Move out of the direct light.',
    };
  }
  const [low, high] = [Math.min(light.left, light.right), Math.max(light.left, light.right)];
  if (high > 2 * Math.max(low, 1)) {
    // The preview is mirrored, and so is what the person calls right.
    const side = light.left > light.right ? 'right' : 'left';
    return {
      name,
      verdict: 'adjust',
      found: `Much stronger on your ${side}.`,
      fix: 'Turn towards the light.',
    };
  }
  return { name, verdict: 'good', found: 'Even and bright enough.', fix: null };
}

/** Levels are dB below full scale; `speech` and `quiet` are medians of the last seconds, null when not heard. */
export function checkVoice(speech: number | null, clipped: boolean): Check {
  const name = 'Voice';
  if (speech === null) return { name, verdict: null, found: 'Say a sentence or two.', fix: null };
  if (clipped)
    return { name, verdict: 'adjust', found: 'Too loud for the microphone.', fix: 'Move back a little.' };
  if (speech < -50) {
    return { name, verdict: 'adjust', found: 'Very quiet.', fix: 'Move closer, or raise the input level.' };
  }
  return { name, verdict: 'good', found: 'Clear and loud enough.', fix: null };
}

export function checkRoom(quiet: number | null): Check {
  const name = 'Room';
  if (quiet === null) return { name, verdict: null, found: 'Be silent for a moment.', fix: null };
  if (quiet > -45) {
    return {
      name,
      verdict: 'adjust',
      found: 'There is a steady noise.',
      fix: 'Close a window, or use a headset.',
    };
  }
  return { name, verdict: 'good', found: 'Quiet.', fix: null };
}

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? null)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
