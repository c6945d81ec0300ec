import { signIn } from '@flipflop/simulator';
import type { Page } from '@playwright/test';
import { expectNoFault } from './support/no-fault.ts';
import { openLesson } from './support/open-lesson.ts';
import { expect, test } from './support/test.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** The address in the open dialog, on the host that this test may ask. */
async function linkIn(page: Page, base: string): Promise<string> {
  const words = page.getByRole('dialog').getByText(/#link=/);
  await expect(words).toBeVisible();
  return `${base}/teach/${new URL((await words.textContent()) ?? '').hash}`;
}

test('From the panel to a phone that leads the same lesson; the dialog says when the phone is signed in', async ({
  fresh,
  open,
}) => {
  const teacher = await signIn(fresh.base, fresh.teacherLink());
  const lesson = await openLesson(fresh.base, teacher);
  const panel = await open(`${fresh.base}${lesson.panelAddress}`, { as: teacher.visitor });
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('menuitem', { name: 'Use another device' }).click();
  await expect(panel.getByText('It works once, in the next 10 minutes.', { exact: false })).toBeVisible();
  await expectNoFault(panel);
  const link = await linkIn(panel, fresh.base);

  const phone = await open(link, { size: 'phone' });
  await expect(phone.getByRole('button', { name: /^Start/ })).toBeVisible();
  expect(phone.url()).not.toContain('link=');
  await expect(panel.getByText('The other device is signed in.')).toBeVisible();
  await panel.getByRole('dialog').getByRole('button', { name: 'Done' }).click();

  await phone.getByRole('button', { name: /^Start/ }).click();
  await expect(panel.getByRole('button', { name: /^Swap/ })).toBeVisible();

  const late = await open(link, { size: 'phone', refused: /status of 410/ });
  await expect(heading(late, 'This browser is not a teacher’s')).toBeVisible();
  lesson.close();
});

test('Where the class may see the panel, the code of another device is shown only after a question', async ({
  lesson,
  open,
}) => {
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  await open(await lesson.boardAddress(), { beside: panel });
  await expect(panel.getByText('Screen-safe.', { exact: false })).toBeVisible();
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('menuitem', { name: 'Use another device' }).click();
  const question = panel.getByRole('dialog', { name: 'Can the class see this screen?' });
  await expect(question).toBeVisible();
  await expectNoFault(panel);
  await expect(panel.getByText(/#link=/)).toHaveCount(0);
  await question.getByRole('button', { name: 'Show the code' }).click();
  await expect(panel.getByText(/#link=/)).toBeVisible();
});

test('Where one is signed in is listed; one device, all others and this one are signed out', async ({
  fresh,
  open,
}) => {
  const teacher = await signIn(fresh.base, fresh.teacherLink());
  const lesson = await openLesson(fresh.base, teacher);
  lesson.close();
  const links = async () => (await signIn(fresh.base, await teacher.deviceLink())).visitor;
  const [second, third, fourth] = [await links(), await links(), await links()];
  const page = await open(`${fresh.base}/teach/`, { as: teacher.visitor });
  const onSecond = await open(`${fresh.base}${lesson.panelAddress}`, { as: second });
  await expect(onSecond.getByRole('button', { name: 'More' })).toBeVisible();

  await page.getByRole('link', { name: 'Where you are signed in' }).click();
  const rows = page.getByRole('listitem');
  await expect(rows).toHaveCount(4);
  await expect(rows.first()).toContainText('This device');
  await expect(page.getByText(/Last used today/)).toHaveCount(3);
  await expectNoFault(page);

  await rows.nth(1).getByRole('button').click();
  await expect(rows).toHaveCount(3);
  await page.getByRole('button', { name: 'Sign out all others' }).click();
  await expectNoFault(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out all others' }).click();
  await expect(rows).toHaveCount(1);
  await expect(page.getByText('You are signed in nowhere else.')).toBeVisible();
  await expect(heading(onSecond, 'This panel is closed')).toBeVisible();
  for (const gone of [second, third, fourth]) {
    expect(await gone.api.call('teacherMe')).toMatchObject({ ok: false, status: 401 });
  }

  await page.getByRole('button', { name: 'Sign out here' }).click();
  await expect(page.getByText('To come back you need a new link', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Stay signed in' }).click();
  await page.getByRole('button', { name: 'Sign out here' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out here' }).click();
  await expect(heading(page, 'You are signed out here')).toBeVisible();
  await page.reload();
  await expect(heading(page, 'This browser is not a teacher’s')).toBeVisible();
});

test('A link is made with the keyboard alone, is over after ten minutes, and a new one is made', async ({
  fresh,
  open,
}) => {
  const teacher = await signIn(fresh.base, fresh.teacherLink());
  const page = await open(`${fresh.base}/teach/#/devices`, { as: teacher.visitor });
  await page.clock.install();
  await page.getByRole('button', { name: 'Use another device' }).focus();
  await page.keyboard.press('Enter');
  const first = await linkIn(page, fresh.base);
  await page.clock.fastForward('10:01');
  await expect(page.getByText('Ten minutes are over', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'New link' }).focus();
  await page.keyboard.press('Enter');
  expect(await linkIn(page, fresh.base)).not.toBe(first);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Use another device' })).toBeFocused();
});

test('Without a connection the dialog says so, and tries again', async ({ fresh, open }) => {
  const teacher = await signIn(fresh.base, fresh.teacherLink());
  const page = await open(`${fresh.base}/teach/#/devices`, { as: teacher.visitor });
  await expect(heading(page, 'Where you are signed in')).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Use another device' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('No connection.');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await linkIn(page, fresh.base);
});
