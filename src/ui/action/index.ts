export {
  Button,
  type ButtonProps,
  IconButton,
  LinkButton,
} from './button.tsx';
export { Chip, EditableChip } from './chip.tsx';
export { JumpToTime, Quote } from './jump-to-time.tsx';
