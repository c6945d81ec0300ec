export { REACT_ARIA_STYLE_HASHES } from './csp.ts';
export { Dialog, type DialogProps } from './dialog.tsx';
export {
  Field,
  type FieldProps,
  TextArea,
  type TextAreaProps,
  TextField,
  type TextFieldProps,
} from './field.tsx';
export {
  Menu,
  MenuChoice,
  type MenuChoiceProps,
  MenuGroup,
  MenuItem,
  type MenuItemProps,
  type MenuProps,
  Popover,
  type PopoverProps,
} from './menu.tsx';
export { MenuButton, type MenuButtonProps } from './menu-button.tsx';
export { QrCode, type QrCodeProps } from './qr-code.tsx';
export { Segmented, type SegmentedOption, type SegmentedProps } from './segmented.tsx';
export { Stepper, type StepperProps } from './stepper.tsx';
export { Toggle, type ToggleProps } from './toggle.tsx';
