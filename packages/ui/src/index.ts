export {
  Button,
  type ButtonProps,
  type ButtonSize,
  type ButtonVariant,
  LinkButton,
  type LinkButtonProps,
} from './button.tsx';
export { Confetti, type ConfettiProps } from './confetti.tsx';
export {
  CountdownBar,
  type CountdownBarProps,
  CountdownDigits,
  type CountdownDigitsProps,
} from './countdown.tsx';
export type * from './css-variables.ts';
export { rem } from './css-variables.ts';
export { GroupBadge, type GroupBadgeProps } from './group-badge.tsx';
export { Logo } from './logo.tsx';
export { Notice, type NoticeProps, type NoticeTone } from './notice.tsx';
export { PauseBars } from './pause-bars.tsx';
export { type ShapeGround, ShapePath, shapeOutline } from './shape.tsx';
export { ShapeRow, type ShapeRowProps } from './shape-row.tsx';
export { StationIcon, type StationIconProps } from './station-icon.tsx';
export { StatusLine } from './status-line.tsx';
export { VisuallyHidden } from './visually-hidden.tsx';
