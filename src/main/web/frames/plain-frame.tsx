import type { ReactNode } from 'react';
import { Brand, OfflineBanner } from '../../../ui/index.ts';
import './plain-frame.css';

/** The mark, and one column to read or fill in. */
export function PlainFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="plain-frame">
      <OfflineBanner />
      <header>
        <Brand />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
