import { useEffect, useState, useSyncExternalStore } from 'react';
import { watchBoards } from '../board-presence/board-presence.ts';
import type { FoundAudience } from '../features/panel/safe/use-level.ts';

/** Whether this browser itself notices that the class may see this page: the board is open in it, or a second screen is there. */
export function useFoundAudience(): FoundAudience {
  const [hasBoard, setBoard] = useState(false);
  useEffect(() => watchBoards(setBoard), []);
  const isExtended = useSyncExternalStore(onScreens, readExtended);
  if (hasBoard) return 'board';
  return isExtended ? 'extended' : null;
}

/** Not every browser tells of its screens. */
const readExtended = (): boolean => 'isExtended' in screen && screen.isExtended === true;

function onScreens(listener: () => void): () => void {
  const screens: unknown = screen;
  if (!(screens instanceof EventTarget)) return () => {};
  screens.addEventListener('change', listener);
  return () => screens.removeEventListener('change', listener);
}
