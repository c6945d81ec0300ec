import { expect, type Page } from '@playwright/test';
import type { OpenLesson } from './open-lesson.ts';

/** The one countdown of a screen. */
export const timer = (page: Page) => page.getByRole('timer');

/** Seconds that a screen says are left. */
export async function secondsShown(page: Page): Promise<number> {
  const text = await timer(page).textContent();
  const digits = /(\d+):(\d\d)\s*$/.exec(text ?? '');
  if (digits === null) throw new Error(`No digits in “${text}”.`);
  return Number(digits[1]) * 60 + Number(digits[2]);
}

/** Ms that are left by the server's clock, as a panel without a screen knows them. */
export function leftMs({ now, panel }: OpenLesson): number {
  const { countdown } = now().class;
  if (countdown === null) throw new Error('There is no countdown.');
  return countdown.kind === 'paused' ? countdown.remainingMs : countdown.endsAt - panel.clock.now();
}

/** All of these screens, looked at in one moment, are within a second of what is left. */
export async function expectSameTime(lesson: OpenLesson, pages: readonly Page[]): Promise<void> {
  await expect(async () => {
    const shown = await Promise.all(pages.map(secondsShown));
    const left = Math.ceil(leftMs(lesson) / 1_000);
    for (const seconds of shown) expect(Math.abs(seconds - left)).toBeLessThanOrEqual(1);
  }).toPass();
}
