export { clock } from './clock.ts';
export { Meter } from './meter.tsx';
export { NotMeasured } from './not-measured.tsx';
export { SectionHead } from './section-head.tsx';
export { TableTwin } from './table-twin.tsx';
export { VisuallyHidden } from './visually-hidden.tsx';
