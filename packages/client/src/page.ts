/** What the browser's page tells; outside a browser it is always in front and never changes. */
export interface Page {
  isFront(): boolean;
  /** The page came to the front or went to the back. Returns how to stop. */
  onFrontChange(listener: () => void): () => void;
  /** The device says that it has a network again. Returns how to stop. */
  onNetworkBack(listener: () => void): () => void;
}

export const browserPage: Page = {
  isFront: () => typeof document === 'undefined' || document.visibilityState === 'visible',
  onFrontChange(listener) {
    if (typeof document === 'undefined') return () => {};
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
  onNetworkBack(listener) {
    if (typeof window === 'undefined') return () => {};
    window.addEventListener('online', listener);
    return () => window.removeEventListener('online', listener);
  },
};
