import { LinkButton } from '@flipflop/ui';
import { Dialog, QrCode } from '@flipflop/ui/teacher';
import { ExternalLink } from 'lucide-react';
import { useEffect, useState } from 'react';
import { CopyButton } from '../../../page/copy-button.tsx';
import './board-dialog.css';

export type BoardLink =
  | { readonly state: 'asked' }
  | { readonly state: 'there'; readonly url: string; readonly elsewhere: string }
  | { readonly state: 'refused'; readonly message: string };

export interface BoardDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** A fresh link for one screen. */
  readonly askLink: () => Promise<BoardLink>;
}

/** Brings the board to this computer's second screen, or to another computer. */
export function BoardDialog({ open, onClose, askLink }: BoardDialogProps) {
  const link = useBoardLink(open, askLink);
  return (
    <Dialog
      title="Show on the board"
      open={open}
      onClose={onClose}
      others={link.state === 'there' && <CopyButton text={link.elsewhere} />}
      action={
        link.state === 'there' && (
          <LinkButton
            variant="ink"
            icon={<ExternalLink />}
            href={link.url}
            target="_blank"
            rel="noopener"
            onClick={onClose}
          >
            Open it here
          </LinkButton>
        )
      }
    >
      {link.state === 'asked' && <p>One moment …</p>}
      {link.state === 'refused' && <p role="alert">{link.message}</p>}
      {link.state === 'there' && (
        <div className="board-dialog">
          <div className="board-dialog-qr">
            <QrCode text={link.elsewhere} label="Code that opens the board at another computer" />
          </div>
          <div className="board-dialog-words">
            <p>
              <strong>On this computer:</strong> open it here, then move the window to the projector.
            </p>
            <p>
              <strong>On another one:</strong> point its camera at the code, or send it this address. It works
              for a day.
            </p>
            <p className="board-dialog-address">{link.elsewhere}</p>
            <p className="board-dialog-note">
              Set that computer not to let its screen sleep: where the board has no secure address it cannot
              keep the screen awake by itself.
            </p>
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** Asks for a link each time the dialog opens. */
function useBoardLink(open: boolean, askLink: () => Promise<BoardLink>): BoardLink {
  const [link, setLink] = useState<BoardLink>({ state: 'asked' });
  useEffect(() => {
    if (!open) return;
    let isClosed = false;
    setLink({ state: 'asked' });
    void askLink().then((answer) => {
      if (!isClosed) setLink(answer);
    });
    return () => {
      isClosed = true;
    };
  }, [open, askLink]);
  return link;
}
