export { AppShell } from './app-shell.tsx';
export { Brand, Mark } from './brand.tsx';
export { SkipLink } from './skip-link.tsx';
export { StageFrame } from './stage-frame.tsx';
export { useFocusOnNavigation } from './use-focus-on-navigation.ts';
