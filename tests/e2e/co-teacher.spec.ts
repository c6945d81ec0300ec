import { signIn } from '@flipflop/simulator';
import type { Page } from '@playwright/test';
import type { Product } from '../support/product.ts';
import { expectNoFault } from './support/no-fault.ts';
import { type OpenLesson, openLesson } from './support/open-lesson.ts';
import { expect, type Open, test } from './support/test.ts';

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name, exact: typeof name === 'string' });

/** The owner's page of the class with a lesson in its lobby, and an invitation made there with the keyboard. */
async function invited(fresh: Product, open: Open) {
  const teacher = await signIn(fresh.base, fresh.teacherLink());
  const lesson = await openLesson(fresh.base, teacher);
  const owner = await open(classAddress(fresh, lesson), { as: teacher.visitor });
  return { lesson, owner, link: await invite(owner, fresh) };
}

const classAddress = (fresh: Product, lesson: OpenLesson) => `${fresh.base}/teach/#/class/${lesson.classId}`;

async function invite(owner: Page, fresh: Product): Promise<string> {
  await owner.getByRole('button', { name: 'Invite a co-teacher' }).focus();
  await owner.keyboard.press('Enter');
  await expect(owner.getByText('It works once, within two days.', { exact: false })).toBeVisible();
  await owner.getByRole('button', { name: 'Make a link' }).focus();
  await owner.keyboard.press('Enter');
  const words = owner.getByRole('dialog').getByText(/#link=/);
  await expect(words).toBeVisible();
  await expectNoFault(owner);
  const link = `${fresh.base}/teach/${new URL((await words.textContent()) ?? '').hash}`;
  await owner.keyboard.press('Escape');
  return link;
}

test('Who is invited says a name, comes to the class, leads its lesson, and sees what is the owner’s alone', async ({
  fresh,
  open,
}) => {
  const { lesson, owner, link } = await invited(fresh, open);
  const co = await open(link);
  await expect(heading(co, 'You are a co-teacher of 6B')).toBeVisible();
  expect(co.url()).not.toContain('link=');
  await expectNoFault(co);
  await co.reload();
  await co.getByLabel('What do students call you?').fill('Mr Lind');
  await co.getByRole('button', { name: 'Go to 6B' }).click();

  await expect(heading(co, '6B')).toBeVisible();
  await expect(co.getByText('You are a co-teacher of 6B.', { exact: false })).toBeVisible();
  await expect(co.getByText('Only the class’s own teacher can do this.', { exact: false })).toBeVisible();
  await expect(co.getByRole('button', { name: 'Invite a co-teacher' })).toBeHidden();
  await expect(co.getByRole('button', { name: 'Sign out every student' })).toBeHidden();
  await expect(co.getByRole('link', { name: 'Print cards' })).toBeVisible();
  await expectNoFault(co);
  await co.getByRole('button', { name: /^Amara/ }).click();
  await expect(co.getByRole('dialog').getByRole('button', { name: 'New card' })).toBeVisible();
  await expect(co.getByRole('dialog').getByRole('button', { name: 'Sign this student out' })).toBeHidden();
  await co.keyboard.press('Escape');

  await co.getByRole('link', { name: 'Go to the lesson' }).click();
  await co.getByRole('button', { name: /^Start/ }).click();
  await expect(co.getByRole('button', { name: /^Swap/ })).toBeVisible();
  await owner.reload();
  await expect(owner.getByText('Mr Lind', { exact: true })).toBeVisible();
  lesson.close();
});

test('Ending access is asked first; an open panel says that access has ended, and the class is gone', async ({
  fresh,
  open,
}) => {
  const { lesson, owner, link } = await invited(fresh, open);
  const co = await open(link, { refused: /status of 40[34]/ });
  await co.getByLabel('What do students call you?').fill('Mr Lind');
  await co.getByRole('button', { name: 'Go to 6B' }).click();
  await co.getByRole('link', { name: 'Go to the lesson' }).click();
  await expect(co.getByRole('button', { name: /^Start/ })).toBeVisible();

  await owner.reload();
  await owner.getByRole('button', { name: 'End access of Mr Lind' }).click();
  await expectNoFault(owner);
  await owner.getByRole('button', { name: 'Keep' }).click();
  await expect(co.getByRole('button', { name: /^Start/ })).toBeVisible();
  await owner.getByRole('button', { name: 'End access of Mr Lind' }).click();
  await owner.getByRole('dialog').getByRole('button', { name: 'End access' }).click();
  await expect(owner.getByText('Mr Lind')).toHaveCount(0);
  await expect(heading(co, 'You do not teach this class any more')).toBeVisible();
  await expectNoFault(co);
  await co.getByRole('button', { name: 'Your classes' }).click();
  await expect(heading(co, 'Your classes')).toBeVisible();
  await expect(co.getByRole('link', { name: /^6B/ })).toBeHidden();
  await co.goto(classAddress(fresh, lesson));
  await expect(heading(co, 'This page is not there')).toBeVisible();
  lesson.close();
});

test('A teacher who is signed in already gets the class added, and comes to it', async ({ fresh, open }) => {
  const { lesson, owner, link } = await invited(fresh, open);
  const co = await open(link);
  await co.getByLabel('What do students call you?').fill('Mr Lind');
  await co.getByRole('button', { name: 'Go to 6B' }).click();
  await expect(heading(co, '6B')).toBeVisible();
  await co.getByRole('link', { name: 'Your classes' }).click();
  await co.getByRole('button', { name: 'New class' }).click();
  await co.getByLabel('Name of the class').fill('7C');
  await co.getByRole('button', { name: 'Make 7C' }).click();
  await co.getByRole('link', { name: 'Back to 7C' }).click();

  const back = await open(await invite(co, fresh), { beside: owner });
  await expect(heading(back, '7C')).toBeVisible();
  await expect(back.getByText('You are a co-teacher of 7C.', { exact: false })).toBeVisible();
  lesson.close();
});

test('Whoever opens an invitation to their own class is told, and the link still works', async ({
  fresh,
  open,
}) => {
  const { lesson, owner, link } = await invited(fresh, open);
  const own = await open(link, { beside: owner, refused: /status of 4\d\d/ });
  await expect(own.getByText('This is your own class.', { exact: false })).toBeVisible();
  await own.getByRole('button', { name: 'Go on' }).click();
  await expect(heading(own, 'Your classes')).toBeVisible();
  const co = await open(link);
  await expect(heading(co, 'You are a co-teacher of 6B')).toBeVisible();
  lesson.close();
});
