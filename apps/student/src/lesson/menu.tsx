import { Button } from '@flipflop/ui';
import { X } from 'lucide-react';
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { TextButton } from '../frame/text-button.tsx';
import { Trouble } from '../frame/trouble.tsx';
import './menu.css';

/** `leave`, `notMe`: asked once more, because the way back in may need the teacher. */
export type MenuState = 'settings' | 'leave' | 'notMe';

interface MenuProps {
  readonly name: string;
  /** null: closed. */
  readonly state: MenuState | null;
  readonly numbersHidden: boolean;
  readonly leaving: boolean;
  readonly trouble: string | null;
  readonly onNumbersHidden: (hidden: boolean) => void;
  readonly onState: (state: MenuState | null) => void;
  readonly onFinish: () => void;
}

/** A student's own settings, and the way out on a shared device. */
export function Menu(props: MenuProps) {
  const { state, onState } = props;
  const open = state !== null;
  const onClose = () => onState(null);
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);

  const closeOutside = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself
    <dialog
      className="st-menu"
      ref={dialog}
      aria-labelledby="st-menu-title"
      onClose={onClose}
      onClick={closeOutside}
    >
      {open && (
        <div className="st-menu-content">
          <MenuContent {...props} state={state} />
        </div>
      )}
    </dialog>
  );
}

function MenuContent(props: MenuProps & { readonly state: MenuState }) {
  const { name } = props;
  switch (props.state) {
    case 'settings':
      return <Settings {...props} />;
    case 'leave':
      return (
        <LeaveQuestion {...props} heading={`Leave, ${name}?`} stay="Stay" leave="Leave">
          You are signed out on this device. To come back, use the class code or your card.
        </LeaveQuestion>
      );
    case 'notMe':
      return (
        <LeaveQuestion {...props} heading={`Not ${name}?`} stay={`I am ${name}`} leave={`I am not ${name}`}>
          Then {name} is signed out on this device, and you come in with your own name.
        </LeaveQuestion>
      );
  }
}

function Settings({ name, numbersHidden, onNumbersHidden, onState }: MenuProps) {
  return (
    <>
      <div className="st-menu-head">
        <h2 id="st-menu-title">You are {name}</h2>
        <button type="button" className="st-menu-close" aria-label="Close" onClick={() => onState(null)}>
          <X aria-hidden="true" />
        </button>
      </div>
      <label className="st-menu-switch">
        <input
          type="checkbox"
          checked={numbersHidden}
          onChange={(event) => onNumbersHidden(event.currentTarget.checked)}
        />
        <span>
          <strong>Hide the numbers</strong>
          <span className="st-menu-hint">“About 10 minutes” in place of the countdown</span>
        </span>
      </label>
      <Button variant="outline" onClick={() => onState('leave')}>
        Leave this device
      </Button>
      <TextButton onClick={() => onState('notMe')}>I am not {name}</TextButton>
    </>
  );
}

interface LeaveQuestionProps extends MenuProps {
  readonly heading: string;
  readonly children: ReactNode;
  readonly stay: string;
  readonly leave: string;
}

function LeaveQuestion(props: LeaveQuestionProps) {
  const { heading, children, stay, leave, leaving, trouble, onFinish, onState } = props;
  return (
    <>
      <h2 id="st-menu-title">{heading}</h2>
      <p className="st-menu-words">{children}</p>
      <Trouble>{trouble}</Trouble>
      <Button variant="ink" onClick={() => onState(null)}>
        {stay}
      </Button>
      <Button variant="outline" sent={leaving} onClick={onFinish}>
        {leave}
      </Button>
    </>
  );
}
