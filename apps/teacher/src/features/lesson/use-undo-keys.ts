import { useEffect } from 'react';

export interface UndoKeys {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Ctrl+Z (on a Mac: Cmd+Z) and the same with Shift, in text fields too: one order for all that is done on the page. */
export function useUndoKeys({ undo, redo }: UndoKeys): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    addEventListener('keydown', handleKey);
    return () => removeEventListener('keydown', handleKey);
  }, [undo, redo]);
}
