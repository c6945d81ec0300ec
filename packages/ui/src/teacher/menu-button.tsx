import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

export interface MenuButtonProps {
  readonly children: ReactNode;
  /** The parent's own look: a student's tile, an icon in the header. */
  readonly className: string;
  /** Only where the content is an icon. */
  readonly label?: string;
  readonly disabled?: boolean;
}

/** What opens a `Menu`, a `Popover` or a `Dialog`. It has no look of its own. */
export function MenuButton({ children, className, label, disabled = false }: MenuButtonProps) {
  return (
    <Button
      className={className}
      {...(label === undefined ? {} : { 'aria-label': label })}
      isDisabled={disabled}
    >
      {children}
    </Button>
  );
}
