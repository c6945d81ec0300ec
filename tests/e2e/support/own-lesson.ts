import { expect, type Page } from '@playwright/test';

/** The class of four that `startOwnLesson` makes: the first two are at home. */
export const FOUR = ['Amara', 'Eli', 'Bao', 'Chloe'] as const;

/**
 * From the page behind the one-time link to an open lobby, with a class of one's own.
 * @returns the class code as the panel shows it: "HKT 4M9"
 */
export async function startOwnLesson(teacher: Page): Promise<string> {
  const press = (name: string) => teacher.getByRole('button', { name, exact: true }).click();
  await teacher.getByLabel('What do students call you?').fill('Ms Okafor');
  await teacher.getByLabel('Name of the class').fill('6B');
  await press('Make 6B');
  await teacher.getByLabel('Your list, as it is').fill(FOUR.join('\n'));
  await press('Add 4 students');
  await expect(teacher.getByRole('heading', { name: 'Who is at home today?' })).toBeVisible();
  await press('Amara');
  await press('Eli');
  await press('Make the groups');
  await teacher.getByRole('link', { name: 'Done' }).click();
  await teacher.getByRole('link', { name: 'Plan a lesson' }).click();
  await teacher.getByLabel('What they work on').fill('Shape and boil your bagels');
  await teacher.getByLabel('What you do together').fill('Why do we boil a bagel?');
  await teacher.getByLabel('Link of your call').fill('meet.example.org/6b');
  await press('Start lesson');
  return codeOn(teacher);
}

/** The class code as the panel's lobby shows it. */
export async function codeOn(panel: Page): Promise<string> {
  const code = panel.getByRole('complementary', { name: 'Lesson' }).getByText(/^[A-Z0-9]{3} [A-Z0-9]{3}$/);
  await expect(code).toBeVisible();
  return (await code.textContent()) ?? '';
}
