import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Heading, Modal, ModalOverlay, Dialog as RacDialog } from 'react-aria-components';
import './dialog.css';

export interface DialogProps {
  readonly title: ReactNode;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Other ways out, on the left of the foot. */
  readonly others?: ReactNode;
  /** The one ink button, at the end of the foot. */
  readonly action?: ReactNode;
  /** Leaving it unanswered is not possible: no ×, no Escape. */
  readonly mustAnswer?: boolean;
}

/** Holds the screen until it is answered or closed; the focus comes back to where it was. */
export function Dialog(props: DialogProps) {
  const { title, open, onClose, children, others, action, mustAnswer = false } = props;

  const handleOpenChange = (isOpen: boolean) => {
    if (!isOpen) onClose();
  };

  return (
    <ModalOverlay
      className="ff-dialog-scrim"
      isOpen={open}
      onOpenChange={handleOpenChange}
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
    >
      <Modal className="ff-dialog">
        <RacDialog className="ff-dialog-content" role={mustAnswer ? 'alertdialog' : 'dialog'}>
          <header className="ff-dialog-head">
            <Heading slot="title" level={2} className="ff-dialog-title">
              {title}
            </Heading>
            {!mustAnswer && (
              <Button className="ff-dialog-close" aria-label="Close" onPress={onClose}>
                <X aria-hidden="true" />
              </Button>
            )}
          </header>
          <div className="ff-dialog-body">{children}</div>
          {(others !== undefined || action !== undefined) && (
            <footer className="ff-dialog-foot">
              <div className="ff-dialog-others">{others}</div>
              {action}
            </footer>
          )}
        </RacDialog>
      </Modal>
    </ModalOverlay>
  );
}
