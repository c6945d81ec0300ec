import { Button } from '@flipflop/ui';
import { X } from 'lucide-react';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { Trouble } from '../frame/trouble.tsx';
import './menu.css';

interface MenuProps {
  readonly name: string;
  readonly open: boolean;
  /** Opened at the question "Leave?". */
  readonly asking: boolean;
  readonly numbersHidden: boolean;
  readonly leaving: boolean;
  readonly trouble: string | null;
  readonly onNumbersHidden: (hidden: boolean) => void;
  readonly onFinish: () => void;
  readonly onClose: () => void;
}

/** A student's own settings, and the way out on a shared device. */
export function Menu(props: MenuProps) {
  const { open, onClose } = props;
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
      {open && <MenuContent {...props} />}
    </dialog>
  );
}

function MenuContent(props: MenuProps) {
  const [asking, setAsking] = useState(props.asking);
  return (
    <div className="st-menu-content">
      {asking ? <LeaveQuestion {...props} /> : <Settings {...props} onAsk={() => setAsking(true)} />}
    </div>
  );
}

function Settings(props: MenuProps & { readonly onAsk: () => void }) {
  const { name, numbersHidden, onNumbersHidden, onAsk, onClose } = props;
  return (
    <>
      <div className="st-menu-head">
        <h2 id="st-menu-title">{name}</h2>
        <button type="button" className="st-menu-close" aria-label="Close" onClick={onClose}>
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
      <Button variant="outline" onClick={onAsk}>
        Leave this device
      </Button>
    </>
  );
}

function LeaveQuestion({ name, leaving, trouble, onFinish, onClose }: MenuProps) {
  return (
    <>
      <h2 id="st-menu-title">Leave, {name}?</h2>
      <p className="st-menu-words">
        You are signed out on this device. To come back, use the class code or your card.
      </p>
      <Trouble>{trouble}</Trouble>
      <Button variant="ink" onClick={onClose}>
        Stay
      </Button>
      <Button variant="outline" sent={leaving} onClick={onFinish}>
        Leave
      </Button>
    </>
  );
}
