import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** Never asked for on the network: every answer is a file of the built gallery. */
const GALLERY = 'http://gallery.test';
let built = '';

// One worker, one build.
test.describe.configure({ mode: 'default' });

test.beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), 'gallery-'));
  const vite = 'packages/ui/node_modules/vite/bin/vite.js';
  const options = ['--outDir', built, '--emptyOutDir', '--logLevel', 'error'];
  execFileSync(process.execPath, [vite, 'build', 'packages/ui/gallery', ...options]);
});

test.afterAll(() => {
  rmSync(built, { recursive: true, force: true });
});

for (const theme of ['light', 'dark']) {
  test.describe(`the components, ${theme}`, () => {
    test.beforeEach(({ page }) => openGallery(page, theme));

    test('have no fault that axe can find, closed or open', async ({ page }) => {
      await expectNoFault(page);

      await page.getByRole('button', { name: 'Theo' }).click();
      await expect(page.getByRole('menuitem', { name: 'Message' })).toBeVisible();
      await expectNoFault(page);
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: 'End lesson' }).click();
      await expect(page.getByRole('dialog', { name: 'End the lesson?' })).toBeVisible();
      await expectNoFault(page);
    });
  });
}

test('a closed dialog gives the focus back', async ({ page }) => {
  await openGallery(page, 'light');
  await page.getByRole('button', { name: 'End lesson' }).click();
  const dialog = page.getByRole('dialog', { name: 'End the lesson?' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'End lesson' })).toBeFocused();
});

test('a button that cannot be pressed yet can be reached by keyboard', async ({ page }) => {
  await openGallery(page, 'light');
  const swap = page.getByRole('button', { name: 'Swap', exact: true });
  await swap.focus();
  await expect(swap).toBeFocused();
  await expect(swap).toHaveAccessibleDescription('No connection. Not swapped.');
});

test('every button is large enough for a thumb', async ({ page }) => {
  await openGallery(page, 'light');
  for (const button of await page.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect
      .soft(Math.min(box?.width ?? 0, box?.height ?? 0), (await button.textContent()) ?? '')
      .toBeGreaterThanOrEqual(48);
  }
});

async function openGallery(page: Page, theme: string): Promise<void> {
  await page.route(`${GALLERY}/**`, (route) => {
    const asked = new URL(route.request().url()).pathname;
    const path = join(built, asked === '/' ? 'index.html' : asked);
    return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 });
  });
  // A fade halfway is no contrast that anyone reads.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${GALLERY}/?theme=${theme}`);
  await expect(page.getByRole('heading', { name: 'Components' })).toBeVisible();
}

async function expectNoFault(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
