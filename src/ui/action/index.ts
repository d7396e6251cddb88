export {
  Button,
  type ButtonProps,
  IconButton,
  type IconButtonProps,
  LinkButton,
  type LinkButtonProps,
} from './button.tsx';
export { Chip, type ChipProps, EditableChip, type EditableChipProps } from './chip.tsx';
export { JumpToTime, type JumpToTimeProps, Quote, type QuoteProps } from './jump-to-time.tsx';
