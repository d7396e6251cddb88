export { AppShell, type AppShellProps, type NavEntry } from './app-shell.tsx';
export { Brand, Mark } from './brand.tsx';
export { SkipLink } from './skip-link.tsx';
export { StageFrame, type StageFrameProps } from './stage-frame.tsx';
export { useFocusOnNavigation } from './use-focus-on-navigation.ts';
