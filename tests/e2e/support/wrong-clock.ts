import type { BrowserContext } from '@playwright/test';

/** From the next page on, this browser's wall clock is ahead of the true time; `performance.now` is right. */
export async function setClockAhead(context: BrowserContext, aheadMs: number): Promise<void> {
  await context.addInitScript((ahead) => {
    const trueNow = Date.now;
    const now = () => trueNow() + ahead;
    globalThis.Date = new Proxy(Date, {
      construct: (target, given, made) =>
        Reflect.construct(target, given.length === 0 ? [now()] : given, made),
      get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
    });
  }, aheadMs);
}
