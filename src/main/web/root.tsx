import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import newsreaderUrl from '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2?url';
import { type ReactNode, useLayoutEffect } from 'react';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
} from 'react-router';
import {
  applyMotion,
  applyTheme,
  Mark,
  SkipLink,
  ToastRegion,
  useFocusOnNavigation,
  useTheme,
} from '../../ui/index.ts';
import '../../ui/styles/index.css';
import { BrokenPage } from './broken-page.tsx';
import { NotFound } from './not-found-page.tsx';

const font = (href: string) =>
  ({ rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous', href }) as const;

export const links = () => [
  font(interUrl),
  font(newsreaderUrl),
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta = () => [{ title: 'Greenroom' }];

/** The document. It is made anew when a page breaks, and then has to find the person's look again. */
export function Layout({ children }: { readonly children: ReactNode }) {
  useTheme();
  useLayoutEffect(() => {
    applyTheme();
    applyMotion();
  }, []);
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <script src="/before.js" />
        <Meta />
        <Links />
      </head>
      <body>
        <SkipLink />
        {children}
        <ToastRegion />
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  useFocusOnNavigation();
  return <Outlet />;
}

/** What shows while the fallback page fetches the page's code. */
export function HydrateFallback() {
  return (
    <main id="main" className="opening-house" tabIndex={-1}>
      <Mark />
      <p role="status">Opening…</p>
    </main>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return <BrokenPage error={error} />;
}
