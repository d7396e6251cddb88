import { lazy, Suspense, useEffect, useRef } from 'react';
import './example-review.css';

let comeIntoView = () => {};
const inView = new Promise<void>((resolve) => {
  comeIntoView = resolve;
});

/** Part of the page's HTML from the start; the code that moves its playhead comes when it is in view. */
const ExampleReview = lazy(async () => {
  if (!import.meta.env.SSR) await inView;
  const { ExampleReview: component } = await import('./example-review.tsx');
  return { default: component };
});

export function ExampleSection() {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!section.current) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && comeIntoView(), {
      rootMargin: '-40% 0px',
    });
    watch.observe(section.current);
    return () => watch.disconnect();
  }, []);
  return (
    <section className="part" aria-labelledby="back" ref={section}>
      <div className="bound">
        <div className="part-head">
          <h2 id="back">What you get back</h2>
          <p>
            A review, within seconds. Every line in it points at the moment it came from; press a time and the
            tape plays from there. Below is an example: try its times.
          </p>
        </div>
        <Suspense fallback={<div className="example-wait" />}>
          <ExampleReview />
        </Suspense>
      </div>
    </section>
  );
}
