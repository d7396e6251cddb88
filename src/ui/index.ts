/**
 * The design system's door. Pages under the app's shell (Today, Practice, Tapes, Settings) render only their content:
 * the layout route places navigation and `<main>`. Green room and Stage wrap themselves in `StageFrame`.
 */
export * from './action/index.ts';
export * from './face/index.ts';
export * from './feedback/index.ts';
export * from './form/index.ts';
export * from './frame/index.ts';
export * from './text/index.ts';
export { applyMotion, setCalm, useCalm } from './theme/motion.ts';
export { applyTheme, setTheme, useTheme } from './theme/theme.ts';
