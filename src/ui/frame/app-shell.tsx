import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { OfflineBanner } from '../feedback/offline-banner.tsx';
import { Brand } from './brand.tsx';

interface NavEntry {
  readonly to: string;
  readonly label: string;
  readonly icon: ReactNode;
}

interface AppShellProps {
  readonly entries: readonly NavEntry[];
  /** Below the entries, on wide screens: the guest note. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** Navigation at the left, at the bottom on a phone; the page in the one `<main>`. */
export function AppShell({ entries, aside, children }: AppShellProps) {
  return (
    <div className="shell">
      <nav className="nav" aria-label="Main">
        <Brand />
        {entries.map((entry) => (
          <NavLink key={entry.to} to={entry.to} prefetch="intent">
            {entry.icon}
            {entry.label}
          </NavLink>
        ))}
        {aside && <div className="aside">{aside}</div>}
      </nav>
      <div className="shell-body">
        <OfflineBanner />
        <main id="main" className="page" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
