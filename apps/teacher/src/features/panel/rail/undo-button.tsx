import type { TeacherView } from '@flipflop/rotation';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import './undo-button.css';

/** How long a swap or an end can be taken back, ms: the length of the bar. */
const WHOLE_MS = 10_000;

export interface UndoButtonProps {
  readonly undo: TeacherView['undo'];
  /** Server ms; null: not known. */
  readonly now: number | null;
  readonly onPress: () => void;
  readonly sent: boolean;
  /** The swap was the last one, which is called Finish. */
  readonly finished: boolean;
}

/** Takes the last swap or end back while its 10 s drain. Once it is gone its place stays: nothing moves under a thumb. */
export function UndoButton({ undo, now, onPress, sent, finished }: UndoButtonProps) {
  const isThere = undo !== null && now !== null && now < undo.until;
  const [wasThere, setWasThere] = useState(isThere);
  if (isThere && !wasThere) setWasThere(true);
  if (!isThere) return wasThere ? <div className="undo-place" /> : null;
  const left = Math.min(WHOLE_MS, undo.until - now);
  return (
    <button
      type="button"
      className="undo"
      aria-disabled={sent || undefined}
      onClick={sent ? undefined : onPress}
    >
      <Undo2 aria-hidden="true" />
      <span>{undo.of === 'end' ? 'Undo the end' : finished ? 'Undo finish' : 'Undo swap'}</span>
      <span className="undo-seconds" aria-hidden="true">
        {Math.ceil(left / 1_000)} s
      </span>
      <span className="undo-left" aria-hidden="true" style={{ '--undo-left': left / WHOLE_MS }} />
    </button>
  );
}
