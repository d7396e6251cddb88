import { useEffect } from 'react';

interface Manifest {
  readonly routes: Readonly<
    Record<
      string,
      { readonly module: string; readonly imports?: string[]; readonly css?: string[] } | undefined
    >
  >;
}

function fetchAhead(rel: 'modulepreload' | 'prefetch', href: string): void {
  const link = document.createElement('link');
  link.rel = rel;
  link.href = href;
  document.head.append(link);
}

/**
 * Fetches the code of every page while nothing else is going on. A page that cannot be fetched makes the router
 * load the document anew, which must not happen in the middle of an interview on a broken connection.
 */
export function useWarmPages(): void {
  useEffect(() => {
    const { __reactRouterManifest: manifest } = window as { __reactRouterManifest?: Manifest };
    if (!manifest) return;
    const timer = setTimeout(() => {
      const routes = Object.values(manifest.routes).filter((route) => route !== undefined);
      for (const href of new Set(routes.flatMap((route) => [route.module, ...(route.imports ?? [])])))
        fetchAhead('modulepreload', href);
      for (const href of new Set(routes.flatMap((route) => route.css ?? []))) fetchAhead('prefetch', href);
    }, 2000);
    return () => clearTimeout(timer);
  }, []);
}
