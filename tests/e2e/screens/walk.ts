import { expect, type Page } from '@playwright/test';
import type { Shoot, Theme } from '../support/camera.ts';
import { ROOMERS, ZOOMERS } from '../support/open-lesson.ts';
import type { Open } from '../support/test.ts';

/** What every walk through the screens has in its hands. */
export interface Walk {
  readonly open: Open;
  readonly theme: Theme;
  readonly shoot: Shoot;
}

const NAMES = new RegExp(`(?<![\\p{L}])(${[...ZOOMERS, ...ROOMERS].join('|')})(?![\\p{L}])`, 'u');

/** Not one name of the class, in words, labels, the title, to a screen reader or anywhere else on the page. */
export async function expectNoNames(page: Page) {
  const html = await page.evaluate(() => `${document.title} ${document.documentElement.outerHTML}`);
  const read = await page.locator('body').ariaSnapshot();
  expect.soft(NAMES.exec(`${html} ${read}`)?.[0] ?? null, 'a name on the page').toBeNull();
}
