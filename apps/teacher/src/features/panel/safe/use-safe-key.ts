import { type RefObject, useEffect } from 'react';

const TYPED_INTO = 'input, textarea, select, [contenteditable]';

/** The key H, while the panel itself is in use: not in a field, not in a menu or a dialog above it. */
export function useSafeKey(panel: RefObject<HTMLElement | null>, isOn: boolean, onPress: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key.toLowerCase() !== 'h' || event.repeat) return;
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (!(target instanceof Element) || target.matches(TYPED_INTO)) return;
      if (target !== document.body && panel.current?.contains(target) !== true) return;
      onPress();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [panel, isOn, onPress]);
}
