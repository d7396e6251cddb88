const everyBytes = 250e6;

/** Tells how far a long work with bytes is, every 250 MB: `checked 500 MB`. */
export function meter(onProgress: (text: string) => void, word: string): (bytes: number) => void {
  let done = 0;
  let told = 0;
  return (bytes) => {
    done += bytes;
    if (done - told < everyBytes) return;
    told = done;
    onProgress(`${word} ${Math.round(done / 1e6)} MB`);
  };
}
