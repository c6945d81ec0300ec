import type { Page } from '@playwright/test';
import { lead } from './support/lead.ts';
import { openLine } from './support/line.ts';
import { studentIn } from './support/student-in.ts';
import { expect, test } from './support/test.ts';

const icon = (page: Page) => page.locator('link[rel=icon]').getAttribute('href');

test('While the call is in front, the tab of the page tells the state by its title and icon', async ({
  lesson,
  product,
  open,
}) => {
  const line = await openLine(product.port);
  const as = await studentIn(lesson, 'Amara', 'remote');
  const amara = await open(`${line.base}/`, { as, size: 'phone' });
  const icons = new Map<string, string>();

  /** The title stands there, and with it an icon that no state before had, which the browser can draw. */
  async function shows(title: string) {
    await expect(amara).toHaveTitle(`${title} · Flip Flop`);
    const address = (await icon(amara)) ?? '';
    for (const [other, before] of icons) expect(address, `${title} and ${other}`).not.toBe(before);
    icons.set(title, address);
    expect(await amara.evaluate(isDrawn, address)).toBe(true);
  }

  await shows('You’re in, Ms Okafor starts soon');
  await lead(lesson, 'start', 'counting');
  await shows('On your own now');
  await amara.getByRole('button', { name: 'Start' }).click();
  await shows('On your own');
  await lead(lesson, 'pause', 'paused');
  await shows('Paused: On your own');
  await lead(lesson, 'resume', 'counting');
  await expect(amara).toHaveTitle('On your own · Flip Flop');
  await lesson.send('addTime', { seen: { phase: 'round', round: 0 }, ms: -10 * 60_000 });
  // A round that was never longer than the warning has none.
  await lesson.send('addTime', { seen: { phase: 'round', round: 0 }, ms: -478_000 });
  await shows('Swap soon: On your own');
  await lead(lesson, 'endRound', 'timeUp');
  await shows('Time’s up: On your own');
  await lesson.send('eyesUp', { on: true, text: null });
  await shows('Eyes up');
  await lesson.send('eyesUp', { on: false, text: null });
  await lead(lesson, 'swap', 'changeover');
  await shows('Join Ms Okafor now');

  line.cut();
  await shows('No connection');
  await amara.context().setOffline(true);
  await expect(amara).toHaveTitle('No internet · Flip Flop');
  await amara.context().setOffline(false);
  line.restore();
  await expect(amara).toHaveTitle('Join Ms Okafor now · Flip Flop');

  await lead(lesson, 'startRound', 'counting');
  await lead(lesson, 'swap', 'wrapUp');
  await shows('Well done');
  await lesson.send('end', {});
  await shows('The lesson is over');
  await line.close();
});

/** In the page, so that its content policy has a say. */
async function isDrawn(address: string): Promise<boolean> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image.naturalWidth > 0;
}
