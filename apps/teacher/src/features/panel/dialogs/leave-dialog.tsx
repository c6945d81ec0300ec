import { Button } from '@flipflop/ui';
import { Dialog } from '@flipflop/ui/teacher';

export interface LeaveDialogProps {
  readonly className: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onLeave: () => void;
}

/** From a panel that hides names the way back is asked once: the class's page is the list of names. */
export function LeaveDialog({ className, open, onClose, onLeave }: LeaveDialogProps) {
  return (
    <Dialog
      title={`The page of ${className} shows names`}
      open={open}
      onClose={onClose}
      others={
        <Button variant="outline" onClick={onLeave}>
          Show names and go
        </Button>
      }
      action={
        <Button variant="ink" onClick={onClose}>
          Stay here
        </Button>
      }
    >
      <p>The class may see this screen. Take it off the projector first, or stop sharing it.</p>
    </Dialog>
  );
}
