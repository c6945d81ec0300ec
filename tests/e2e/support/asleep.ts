import type { Page } from '@playwright/test';

/** `behind`: hidden, and its timers run on; `asleep`: they do not run until it is in front again. */
type PageState = 'front' | 'behind' | 'asleep';

/** Lets a test put the page to sleep as a browser does; loads it again for that. */
export async function canSleep(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let state: PageState = 'front';
    const late: (() => void)[] = [];
    const laterOr = (run: () => void) => () => (state === 'asleep' ? void late.push(run) : run());
    const startTimer = window.setTimeout.bind(window);
    window.setTimeout = ((run: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) =>
      startTimer(
        laterOr(() => run(...given)),
        ms,
      )) as typeof window.setTimeout;
    Object.defineProperty(document, 'visibilityState', {
      get: () => (state === 'front' ? 'visible' : 'hidden'),
    });
    Object.defineProperty(document, 'hidden', { get: () => state !== 'front' });
    addEventListener('test:page', (event) => {
      if (event instanceof CustomEvent) state = event.detail;
      document.dispatchEvent(new Event('visibilitychange'));
      if (state !== 'asleep') for (const run of late.splice(0)) startTimer(run);
    });
  });
  await page.reload();
}

/** Another tab is in front of it. */
export const lookAway = (page: Page) => turn(page, 'behind');
/** Locked, or so long behind that the browser stopped it. */
export const fallAsleep = (page: Page) => turn(page, 'asleep');
export const wakeUp = (page: Page) => turn(page, 'front');

const turn = (page: Page, state: PageState) =>
  page.evaluate((detail) => void dispatchEvent(new CustomEvent('test:page', { detail })), state);
