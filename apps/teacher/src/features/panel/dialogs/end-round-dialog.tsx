import { Button } from '@flipflop/ui';
import { Dialog } from '@flipflop/ui/teacher';

export interface EndRoundDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onEnd: () => void;
}

/** Ending a round cannot be undone, so it is asked once. */
export function EndRoundDialog({ open, onClose, onEnd }: EndRoundDialogProps) {
  return (
    <Dialog
      title="End this round now?"
      open={open}
      onClose={onClose}
      others={
        <Button variant="quiet" onClick={onClose}>
          Go on with the round
        </Button>
      }
      action={
        <Button variant="ink" onClick={onEnd}>
          End round
        </Button>
      }
    >
      <p>Every screen says “Time’s up”. Nobody is moved until the swap, and +1 min gives time again.</p>
    </Dialog>
  );
}
