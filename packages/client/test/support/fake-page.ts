import type { Page } from '@flipflop/client';

/** A browser's page that comes to the front, goes to the back and gets its network back by hand. */
export function createFakePage() {
  let front = true;
  const frontListeners = new Set<() => void>();
  const networkListeners = new Set<() => void>();
  const page: Page = {
    isFront: () => front,
    onFrontChange(listener) {
      frontListeners.add(listener);
      return () => frontListeners.delete(listener);
    },
    onNetworkBack(listener) {
      networkListeners.add(listener);
      return () => networkListeners.delete(listener);
    },
  };
  return {
    page,
    toFront(isFront: boolean) {
      front = isFront;
      for (const listener of [...frontListeners]) listener();
    },
    networkBack() {
      for (const listener of [...networkListeners]) listener();
    },
    listeners: () => frontListeners.size + networkListeners.size,
  };
}
