import type { Page } from '@playwright/test';
import { inPhase, lead } from './support/lead.ts';
import type { OpenLesson } from './support/open-lesson.ts';
import { studentIn } from './support/student-in.ts';
import { type Device, expect, test } from './support/test.ts';
import { expectSameTime, leftMs, secondsShown, timer } from './support/time.ts';

const MINUTE = 60_000;

type Open = (address: string, device?: Device) => Promise<Page>;

/** Teacher, board and a student in the first round, each perhaps with a wrong clock. */
async function threeScreens(lesson: OpenLesson, open: Open, clocks: readonly [number, number, number]) {
  const amara = await studentIn(lesson, 'Amara', 'remote');
  await lead(lesson, 'start', 'counting');
  return [
    await open(lesson.panelAddress, { as: lesson.teacher, clockAheadMs: clocks[0] }),
    await open(await lesson.boardAddress(), { size: 'projector', clockAheadMs: clocks[1] }),
    await open('/', { as: amara, size: 'phone', clockAheadMs: clocks[2] }),
  ] as const;
}

test('[C4] Teacher, board and student show the same time', async ({ lesson, open }) => {
  const pages = await threeScreens(lesson, open, [0, 0, 0]);
  await expectSameTime(lesson, pages);
});

test('[C4] They show the same time where the clocks of the devices are five minutes wrong', async ({
  lesson,
  open,
}) => {
  const pages = await threeScreens(lesson, open, [5 * MINUTE, -5 * MINUTE, 5 * MINUTE]);
  const truth = await pages[0].evaluate(() => Date.now() - (performance.timeOrigin + performance.now()));
  expect(truth).toBeGreaterThan(4 * MINUTE);
  await expectSameTime(lesson, pages);
});

test('One more minute moves all three', async ({ lesson, open }) => {
  const pages = await threeScreens(lesson, open, [0, 0, 0]);
  await expectSameTime(lesson, pages);

  await pages[0].getByRole('button', { name: '+1 min' }).click();
  for (const page of pages) await expect.poll(() => secondsShown(page)).toBeGreaterThan(20 * 60);
  await expectSameTime(lesson, pages);
});

test('A pause stops the digits on all three, and they go on together', async ({ lesson, open }) => {
  const pages = await threeScreens(lesson, open, [0, 0, 0]);
  await pages[0].getByRole('button', { name: 'Pause' }).click();
  await inPhase(lesson, 'paused');
  const pausedAt = lesson.panel.clock.now();
  const stopped = stoppedDigits(leftMs(lesson));
  for (const page of pages) await expect(timer(page)).toHaveText(stopped);

  await expect.poll(() => lesson.panel.clock.now() - pausedAt).toBeGreaterThan(2_500);
  for (const page of pages) expect(await timer(page).textContent()).toMatch(stopped);
  expect(stoppedDigits(leftMs(lesson))).toEqual(stopped);

  await pages[0].getByRole('button', { name: 'Go on' }).click();
  for (const page of pages) await expect(timer(page)).not.toContainText('Paused');
  await expectSameTime(lesson, pages);
});

test('[C11] A student who hides the numbers reads “About 20 minutes”, also after loading the page again', async ({
  lesson,
  open,
}) => {
  const [, , amara] = await threeScreens(lesson, open, [0, 0, 0]);
  await amara.getByRole('button', { name: /Menu/ }).click();
  await amara.getByRole('checkbox', { name: /Hide the numbers/ }).check();
  await amara.getByRole('button', { name: 'Close' }).click();
  await expect(timer(amara)).toHaveText('About 20 minutes');

  await amara.reload();
  await expect(timer(amara)).toHaveText('About 20 minutes');
  await lesson.send('addTime', { seen: { phase: 'round', round: 0 }, ms: -5 * MINUTE });
  await expect(timer(amara)).toHaveText('About 15 minutes');
});

/** "Paused", for those who do not see the bars, and what is left. */
function stoppedDigits(ms: number): RegExp {
  const seconds = Math.ceil(ms / 1_000);
  const rest = String(seconds % 60).padStart(2, '0');
  return new RegExp(`^Paused\\s*${Math.floor(seconds / 60)}:${rest}$`);
}
