import { type ComponentPropsWithRef, type MouseEvent, type ReactNode, useId } from 'react';
import './button.css';

export type ButtonVariant = 'ink' | 'outline' | 'quiet' | 'ground';
export type ButtonSize = 'normal' | 'rail' | 'big';

export interface ButtonLook {
  /** `ground` is the one button on a group's full ground: it takes the text colour of that ground. */
  readonly variant: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: ReactNode;
  /** Where the icon stands: before the words (default), above them, or after them. */
  readonly iconAt?: 'start' | 'top' | 'end';
}

export interface ButtonProps extends ButtonLook, ComponentPropsWithRef<'button'> {
  /** Why it cannot be pressed yet. The button goes dashed, stays focusable and says the reason. */
  readonly notYet?: string | undefined;
  /** Pressed, and no answer so far: deaf to a second press; a spinner comes after 400 ms. */
  readonly sent?: boolean;
}

/** `className` goes to the slot around the button, which is what the parent lays out. */
export function Button(props: ButtonProps) {
  const { variant, size = 'normal', icon, iconAt = 'start', notYet, sent = false, ...native } = props;
  const { className, onClick, children, 'aria-describedby': describedBy, type = 'button', ...rest } = native;
  const reasonId = useId();
  const deaf = sent || notYet !== undefined;

  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    if (deaf) event.preventDefault();
    else onClick?.(event);
  };

  return (
    <span className={joined('ff-button-slot', className)} data-size={size}>
      <button
        {...rest}
        type={type}
        className="ff-button"
        data-variant={variant}
        data-size={size}
        data-icon={icon === undefined ? undefined : ''}
        data-icon-at={iconAt}
        data-not-yet={notYet === undefined ? undefined : ''}
        data-sent={sent ? '' : undefined}
        aria-disabled={deaf || undefined}
        aria-busy={sent || undefined}
        aria-describedby={notYet === undefined ? describedBy : reasonId}
        onClick={handleClick}
      >
        <ButtonContent icon={icon} sent={sent}>
          {children}
        </ButtonContent>
      </button>
      {notYet !== undefined && (
        <span className="ff-button-reason" id={reasonId}>
          {notYet}
        </span>
      )}
    </span>
  );
}

export interface LinkButtonProps extends ButtonLook, ComponentPropsWithRef<'a'> {}

/** Goes somewhere, and looks like a button. */
export function LinkButton(props: LinkButtonProps) {
  const { variant, size = 'normal', icon, iconAt = 'start', className, children, ...native } = props;
  return (
    <span className={joined('ff-button-slot', className)} data-size={size}>
      <a
        {...native}
        className="ff-button"
        data-variant={variant}
        data-size={size}
        data-icon={icon === undefined ? undefined : ''}
        data-icon-at={iconAt}
      >
        <ButtonContent icon={icon} sent={false}>
          {children}
        </ButtonContent>
      </a>
    </span>
  );
}

interface ButtonContentProps {
  readonly icon: ReactNode;
  readonly sent: boolean;
  readonly children: ReactNode;
}

function ButtonContent({ icon, sent, children }: ButtonContentProps) {
  const hasIcon = icon !== undefined && icon !== null;
  return (
    <>
      {(hasIcon || sent) && (
        <span className="ff-button-icon" data-empty={hasIcon ? undefined : ''} aria-hidden="true">
          {icon}
          {sent && <span className="ff-button-spinner" />}
        </span>
      )}
      <span className="ff-button-words">{children}</span>
    </>
  );
}

function joined(own: string, given: string | undefined): string {
  return given === undefined ? own : `${own} ${given}`;
}
