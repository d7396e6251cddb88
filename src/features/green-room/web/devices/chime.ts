/** Two soft notes, to hear whether the loudspeaker works. */
export function playChime(): void {
  const context = new AudioContext();
  for (const [i, frequency] of [523.25, 659.25].entries()) {
    const start = context.currentTime + i * 0.18;
    const tone = new OscillatorNode(context, { type: 'sine', frequency });
    const loudness = new GainNode(context, { gain: 0 });
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(0.2, start + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.001, start + 0.7);
    tone.connect(loudness).connect(context.destination);
    tone.start(start);
    tone.stop(start + 0.75);
    if (i === 1) tone.onended = () => void context.close();
  }
}
