import { type RefObject, useEffect, useRef } from 'react';

const seconds = 14;
const perSecond = 31.25;
/** Speech at an arm's length lies between these, in dB below full scale. */
const quietest = -55;
const loudest = -8;

/** The person's voice over the last seconds, newest at the right; drawn aside from React. */
export function Footlights({ sink }: { readonly sink: RefObject<((dbfs: number) => void) | null> }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d');
    if (!element || !pen) return;
    const levels: number[] = [];
    let frame = 0;
    const draw = () => {
      frame = 0;
      const ratio = globalThis.devicePixelRatio || 1;
      const { clientWidth: width, clientHeight: height } = element;
      if (element.width !== width * ratio) element.width = width * ratio;
      if (element.height !== height * ratio) element.height = height * ratio;
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      pen.clearRect(0, 0, width, height);
      pen.fillStyle = getComputedStyle(element).color;
      const step = width / (seconds * perSecond);
      for (const [i, level] of levels.entries()) {
        if (i % 2 === 1) continue;
        const tall = Math.max(1, level * height * 0.75);
        pen.fillRect(width - (levels.length - i) * step, height - tall, Math.max(1, step), tall);
      }
    };
    sink.current = (dbfs) => {
      const share = Math.min(1, Math.max(0, (dbfs - quietest) / (loudest - quietest)));
      levels.push(share ** 1.5);
      if (levels.length > seconds * perSecond) levels.shift();
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    return () => {
      sink.current = null;
      cancelAnimationFrame(frame);
    };
  }, [sink]);
  return (
    <div className="footlights" aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}
