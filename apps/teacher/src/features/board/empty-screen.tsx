import { Logo } from '@flipflop/ui';
import './board.css';
import './ended-screen.css';

/** A board with nothing to show yet, and why. */
export function EmptyScreen({ title, words }: { readonly title: string; readonly words: string }) {
  return (
    <div className="board">
      <main className="board-ended">
        <Logo size={96} />
        <h1 className="board-ended-title">{title}</h1>
        <p className="board-ended-words">{words}</p>
      </main>
    </div>
  );
}
