import { CloudOff } from 'lucide-react';
import './offline-line.css';

/** Small, for the teacher: the class goes on, and the countdown runs on. */
export function OfflineLine() {
  return (
    <p className="board-offline">
      <CloudOff aria-hidden="true" />
      No connection
    </p>
  );
}
