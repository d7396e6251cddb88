export { RadioCards } from './radio-cards.tsx';
export { SegmentedControl } from './segmented-control.tsx';
export { SelectField } from './select-field.tsx';
export { TextArea, TextField } from './text-field.tsx';
export { Switch, TickBox } from './tick-box.tsx';
