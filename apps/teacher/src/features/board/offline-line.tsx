import { CloudOff } from 'lucide-react';
import './offline-line.css';

/** Small, for the teacher: the class goes on, and the countdown runs on. */
export function OfflineLine() {
  return (
    <aside className="board-offline" aria-label="Connection">
      <CloudOff aria-hidden="true" />
      No connection
    </aside>
  );
}
