import type { TeacherView } from '@flipflop/rotation';
import { Undo2 } from 'lucide-react';
import './undo-button.css';

/** How long a swap or an end can be taken back, ms: the length of the bar. */
const WHOLE_MS = 10_000;

export interface UndoButtonProps {
  readonly undo: TeacherView['undo'];
  /** Server ms; null: not known. */
  readonly now: number | null;
  readonly onPress: () => void;
  readonly sent: boolean;
}

/** Takes the last swap or end back while its 10 s drain; afterwards it is gone. */
export function UndoButton({ undo, now, onPress, sent }: UndoButtonProps) {
  if (undo === null || now === null || now >= undo.until) return null;
  const left = Math.min(WHOLE_MS, undo.until - now);
  return (
    <button
      type="button"
      className="undo"
      aria-disabled={sent || undefined}
      onClick={sent ? undefined : onPress}
    >
      <Undo2 aria-hidden="true" />
      <span>Undo{undo.of === 'end' ? ' the end' : ''}</span>
      <span className="undo-seconds" aria-hidden="true">
        {Math.ceil(left / 1_000)} s
      </span>
      <span className="undo-left" aria-hidden="true" style={{ '--undo-left': left / WHOLE_MS }} />
    </button>
  );
}
