// Runs before the first paint and before any module.

// The content security policy forbids eval; without this zod would try it, and the browser report it.
globalThis.__zod_globalConfig = { jitless: true };

// The stored look, else the system's.
(() => {
  let stored = null;
  let motion = null;
  try {
    stored = localStorage.getItem('theme');
    motion = localStorage.getItem('motion');
  } catch {
    // Storage is off: the system decides.
  }
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = stored === 'light' || stored === 'dark' ? stored : system;
  if (motion === 'none') document.documentElement.dataset.motion = 'none';
})();
