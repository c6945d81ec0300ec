import { formatReading } from '@flipflop/countdown';
import { Eye } from 'lucide-react';
import type { BoardScreenProps } from './board.tsx';
import './eyes-up-screen.css';

/** Two words, from the back row. */
export function EyesUpScreen({ view, reading }: BoardScreenProps) {
  const text = view.eyesUp?.text ?? null;
  return (
    <main className="board-eyes-up" data-fill="ink">
      <Eye aria-hidden="true" className="board-eyes-up-eye" />
      <h1 className="board-eyes-up-title">Eyes up</h1>
      <p className="board-eyes-up-words">{text ?? `Look at ${view.teacherName}`}</p>
      {reading !== null && reading.kind !== 'over' && (
        <p className="board-eyes-up-left">
          <bdi dir="ltr">{formatReading(reading)}</bdi> left
        </p>
      )}
    </main>
  );
}
