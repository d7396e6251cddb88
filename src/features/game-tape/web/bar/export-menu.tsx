import { Download } from 'lucide-react';
import { useEffect, useRef } from 'react';

const files = (id: string) => [
  { href: `/api/v1/review/${id}/transcript.txt`, label: 'Transcript', note: 'plain text' },
  { href: `/api/v1/review/${id}/export.json`, label: 'Plan, tape and review', note: 'JSON' },
  { href: `/api/v1/interviews/${id}/tape.ndjson`, label: 'The tape alone', note: 'NDJSON' },
];

/** Opens every part of the review for the paper, and closes again what was closed. */
function printReview(): void {
  const closed = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
  for (const part of closed) part.open = true;
  print();
  for (const part of closed) part.open = false;
}

/** A disclosure of downloads: closes on Escape, on a press outside, and when the focus leaves it. */
export function ExportMenu({ interviewId }: { readonly interviewId: string }) {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: PointerEvent) => {
      if (ref.current?.open && !ref.current.contains(event.target as Node)) ref.current.open = false;
    };
    addEventListener('pointerdown', close);
    return () => removeEventListener('pointerdown', close);
  }, []);
  return (
    <details
      ref={ref}
      className="export-menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !ref.current?.open) return;
        ref.current.open = false;
        ref.current.querySelector('summary')?.focus();
      }}
      onBlur={(event) => {
        if (ref.current && event.relatedTarget && !ref.current.contains(event.relatedTarget))
          ref.current.open = false;
      }}
    >
      <summary className="btn quiet">
        <Download aria-hidden="true" />
        Export
      </summary>
      <ul>
        {files(interviewId).map(({ href, label, note }) => (
          <li key={href}>
            <a href={href} download>
              {label} <span className="muted">{note}</span>
            </a>
          </li>
        ))}
        <li>
          <button type="button" onClick={printReview}>
            The page <span className="muted">print, or save as PDF</span>
          </button>
        </li>
      </ul>
    </details>
  );
}
