import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** After a move to another path the page's heading takes the focus, so that it is read out and Tab starts there. */
export function useFocusOnNavigation(): void {
  const { pathname } = useLocation();
  const seen = useRef(pathname);
  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    const target = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('main');
    if (!target) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }, [pathname]);
}
