import type { TeacherView } from '@flipflop/rotation';
import { Dialog } from '@flipflop/ui/teacher';
import { DoorCode, DoorQr } from '../rail/door.tsx';
import './code-dialog.css';

export interface CodeDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly door: TeacherView['door'];
}

/** The class code for a student who comes late, once the lobby is over. */
export function CodeDialog({ open, onClose, door }: CodeDialogProps) {
  return (
    <Dialog title="Class code" open={open && door.code !== null} onClose={onClose}>
      <div className="code-dialog">
        <DoorCode door={door} />
        <DoorQr door={door} />
      </div>
    </Dialog>
  );
}
