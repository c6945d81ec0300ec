import { useEffect, useState } from 'react';

/** A value that waits while a finger or a button is down: nothing jumps from under it. */
export function useHeld<Value>(value: Value): Value {
  const isDown = usePointerDown();
  const [held, setHeld] = useState(value);
  if (!isDown && held !== value) setHeld(value);
  return isDown ? held : value;
}

function usePointerDown(): boolean {
  const [isDown, setDown] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const press = () => {
      clearTimeout(timer);
      setDown(true);
    };
    // The click comes after the release and must still meet what was pressed.
    const release = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setDown(false));
    };
    addEventListener('pointerdown', press, true);
    addEventListener('pointerup', release, true);
    addEventListener('pointercancel', release, true);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointerdown', press, true);
      removeEventListener('pointerup', release, true);
      removeEventListener('pointercancel', release, true);
    };
  }, []);
  return isDown;
}
