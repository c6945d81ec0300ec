import { must } from '@flipflop/simulator';
import type { Locator, Page } from '@playwright/test';
import { sayName, typeCode } from './support/join.ts';
import { codeOn } from './support/own-lesson.ts';
import { expect, test } from './support/test.ts';

/** No screen asks for more presses of Tab from one place to another. */
const MOST_TABS = 90;

/** Tabs on until `element` has the focus, and asks that whoever looks sees where the focus is. */
async function tabTo(page: Page, element: Locator) {
  await expect(element).toBeVisible();
  const passed: string[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await element.evaluate((one) => one === document.activeElement)) {
      expect(await seenFocus(page), `a visible focus on ${element}`).toBe(true);
      return;
    }
    await page.keyboard.press('Tab');
    passed.push(await focused(page));
  }
  throw new Error(`Tab does not reach ${element}. It passed:\n${passed.join('\n')}`);
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement;
    return `${one?.tagName} ${one?.getAttribute('aria-label') ?? one?.textContent?.slice(0, 40)}`;
  });

/** A ring around what has the focus, around the box that it fills, or around what its label draws for it. */
const seenFocus = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement;
    if (one === null || one === document.body) return false;
    const box = one.parentElement;
    const drawn = one.closest('label')?.querySelectorAll('*') ?? [];
    return [one, box, box?.parentElement, ...drawn].some((around) => {
      if (!around) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(around);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
  });

async function press(page: Page, name: string | RegExp, role: 'button' | 'link' = 'button', key = 'Enter') {
  await tabTo(
    page,
    page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).first(),
  );
  await page.keyboard.press(key);
}

/** What the one big button says next in each phase. */
const phasesOn = (page: Page) => ({
  working: page.getByRole('button', { name: /^Swap/ }),
  changing: page.getByRole('button', { name: /^Start round/ }),
  last: page.getByRole('button', { name: /^Finish/ }),
  wrapUp: page.getByRole('button', { name: /^End/ }),
});

/** The big button is deaf at first after each step, so that a double press skips nothing. */
async function pressUntil(page: Page, name: RegExp, next: Locator) {
  await expect(async () => {
    if (!(await next.isVisible())) await press(page, name);
    await expect(next).toBeVisible({ timeout: 500 });
  }).toPass();
}

async function write(page: Page, label: string, text: string) {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.insertText(text);
}

test('A teacher adds a class, deals it, plans a lesson and holds it, with the keyboard alone', async ({
  teacher,
  open,
}) => {
  const { api } = teacher.visitor;
  const { id: classId } = must(await api.call('classCreate', { body: { name: '6K' } }));
  const page = await open(`/teach/#/class/${classId}/add`, { as: teacher.visitor });
  await write(page, 'Your list, as it is', 'Amara\nEli\nBao\nChloe');
  await press(page, 'Add 4 students');

  await expect(page.getByRole('heading', { name: 'Who is at home today?' })).toBeVisible();
  await press(page, 'Amara', 'button', 'Space');
  await press(page, 'Eli', 'button', 'Space');
  await press(page, 'Make the groups');
  await expect(page.getByRole('heading', { name: 'Zoomers' })).toBeVisible();
  // A number is one stop of the Tab key, and the arrows count.
  await tabTo(page, page.getByRole('textbox', { name: 'Groups' }));
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('region', { name: 'Tigers' })).toBeVisible();
  await press(page, 'Deal evenly');
  await expect(page.getByRole('dialog')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Deal evenly' })).toBeFocused();
  await press(page, 'Undo');
  await expect(page.getByRole('region', { name: 'Tigers' })).toHaveCount(0);
  await press(page, 'Done', 'link');

  await press(page, 'Plan a lesson', 'link');
  await press(page, 'With an opening', 'button', 'Space');
  await press(page, 'Flip Flop', 'button', 'Space');
  await write(page, 'What they work on', 'Shape and boil');
  await write(page, 'What you do together', 'Why boil a bagel?');
  await write(page, 'Link of your call', 'meet.example.org/6k');
  await write(page, 'Name of the lesson', 'Bagels');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await press(page, 'Back to 6K', 'link');

  await press(page, /Bagels/, 'link');
  await press(page, 'Start lesson');
  const code = await codeOn(page);
  const amara = await open('/', { size: 'phone' });
  await typeCode(amara, code);
  await sayName(amara, 'Amara');
  await amara.getByRole('button', { name: 'At home' }).click();
  await expect(amara.getByRole('heading', { name: 'You’re in, Amara' })).toBeVisible();
  await expect(page.getByText('1 of 4 connected')).toBeVisible();

  const { working, changing, last, wrapUp } = phasesOn(page);
  await pressUntil(page, /^Start/, working);
  await pressUntil(page, /^Swap/, changing);
  await expect(amara.getByRole('heading', { name: 'Join your teacher now' })).toBeVisible();
  await press(page, /^Undo/);
  await expect(working).toBeVisible();
  await pressUntil(page, /^Swap/, changing);
  await pressUntil(page, /^Start round/, last);
  await pressUntil(page, /^Finish/, wrapUp);
  await expect(amara.getByRole('heading', { name: /Well done/ })).toBeVisible();
  await pressUntil(page, /^End/, amara.getByRole('heading', { name: 'See you, Amara' }));
});
