export { clock } from './clock.ts';
export { LevelBand, type LevelBandProps } from './level-band.tsx';
export { Meter, type MeterProps } from './meter.tsx';
export { NotMeasured, type NotMeasuredProps } from './not-measured.tsx';
export { SectionHead, type SectionHeadProps } from './section-head.tsx';
export { TableTwin, type TableTwinProps } from './table-twin.tsx';
export { VisuallyHidden } from './visually-hidden.tsx';
