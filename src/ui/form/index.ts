export { Field, type FieldTexts } from './field.tsx';
export { type RadioCard, RadioCards, type RadioCardsProps } from './radio-cards.tsx';
export { type Segment, SegmentedControl, type SegmentedControlProps } from './segmented-control.tsx';
export { SelectField, type SelectFieldProps } from './select-field.tsx';
export { TextArea, type TextAreaProps, TextField, type TextFieldProps } from './text-field.tsx';
export { Switch, type SwitchProps, TickBox, type TickBoxProps } from './tick-box.tsx';
