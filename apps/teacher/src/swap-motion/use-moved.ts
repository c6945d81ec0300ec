import { useState } from 'react';

/** True once `round` has changed while this screen was open: a screen opened later shows no movement. */
export function useMoved(round: number): boolean {
  const [first] = useState(round);
  const [moved, setMoved] = useState(false);
  if (!moved && round !== first) setMoved(true);
  return moved;
}
