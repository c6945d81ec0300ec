import { Button } from '@flipflop/ui';
import { Dialog } from '@flipflop/ui/teacher';

export interface EndDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onEnd: () => void;
}

/** Ending in the middle of a round is asked once; it can be undone for 10 s all the same. */
export function EndDialog({ open, onClose, onEnd }: EndDialogProps) {
  return (
    <Dialog
      title="End this lesson now?"
      open={open}
      onClose={onClose}
      others={
        <Button variant="quiet" onClick={onClose}>
          Go on with the lesson
        </Button>
      }
      action={
        <Button variant="ink" onClick={onEnd}>
          End lesson
        </Button>
      }
    >
      <p>Every screen says “See you”, and the class code is used up. You can undo it for 10 seconds.</p>
    </Dialog>
  );
}
