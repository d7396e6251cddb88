import type { ReactNode } from 'react';

interface SectionHeadProps {
  readonly title: ReactNode;
  readonly id?: string;
  readonly level?: 2 | 3;
  /** At the right: a link, a count, a switch. */
  readonly aside?: ReactNode;
  readonly hairline?: boolean;
}

export function SectionHead({ title, id, level = 2, aside, hairline = true }: SectionHeadProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={hairline ? 'section-head hairline' : 'section-head'}>
      <Heading id={id}>{title}</Heading>
      {aside && <div className="aside">{aside}</div>}
    </div>
  );
}
