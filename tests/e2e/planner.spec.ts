import { must } from '@flipflop/simulator';
import { inPhase, lead } from './support/lead.ts';
import { expectNoFault } from './support/no-fault.ts';
import type { OpenLesson } from './support/open-lesson.ts';
import { expect, test } from './support/test.ts';

/** The page of a lesson that is not there yet, as its teacher opens it on a tablet. */
const newLessonOf = ({ classId, teacher }: OpenLesson) =>
  [`/teach/#/class/${classId}/lesson/new`, { as: teacher, size: 'tablet' }] as const;

test('A cell is changed, a round added, both taken back and done again, and a reload keeps it', async ({
  lesson,
  open,
}) => {
  const page = await open(...newLessonOf(lesson));
  await page.getByLabel('What they work on').fill('Shape and boil');
  await page.getByLabel('What you do together').fill('Why boil a bagel?');
  const cell = page.getByRole('button', { name: /^Round 1, Zoomers:/ });
  await cell.click();
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('heading', { name: 'Zoomers, round 1' })).toBeVisible();
  await page.getByText('Break', { exact: true }).first().click();
  await page.getByLabel('Title in round 1').fill('Stretch your legs');
  await expect(cell).toContainText('Stretch your legs');
  await page.getByRole('button', { name: 'Add a Round' }).click();
  await expect(page.getByRole('heading', { name: 'Round 3' })).toBeVisible();
  await expectNoFault(page);

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Round 3' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(cell).toContainText('Shape and boil');
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('heading', { name: 'Round 3' })).toBeVisible();

  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(cell).toContainText('Stretch your legs');
  await page.getByRole('button', { name: /^Round 2, Zoomers:/ }).click();
  await page.getByRole('button', { name: 'Remove round 2' }).click();
  await expect(page.getByRole('region', { name: 'Zoomers, round 1' })).toBeFocused();
  await expect(page.getByRole('button', { name: /^Round 2, Zoomers: Activity/ })).toBeVisible();
});

test('A new lesson starts from one of five shapes, keeps what was written, and says what a shape still needs', async ({
  lesson,
  open,
}) => {
  const page = await open(...newLessonOf(lesson));
  const shapes = page.getByRole('region', { name: 'Start from' });
  await expect(shapes.getByRole('button', { name: 'Flip Flop' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByLabel('What they work on').fill('Shape and boil');
  await page.getByLabel('What you do together').fill('Why boil a bagel?');
  await shapes.getByRole('button', { name: 'With an opening' }).click();
  await expect(page.getByRole('button', { name: /^Round 1, Zoomers: Live/ })).toContainText('Opening');
  await expect(page.getByRole('button', { name: /^Round 3, Zoomers:/ })).toContainText('Shape and boil');
  await shapes.getByRole('button', { name: 'Whole class' }).click();
  await expect(page.getByRole('button', { name: /^Round 1, Everyone:/ })).toContainText('Why boil a bagel?');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(shapes.getByRole('button', { name: 'With an opening' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expectNoFault(page);
  await shapes.getByRole('link', { name: 'Three stations Needs 3 groups' }).click();
  await expect(page.getByRole('heading', { name: /^Groups of/ })).toBeVisible();
});

test('A cell is chosen and changed by keys alone', async ({ lesson, open }) => {
  const page = await open(...newLessonOf(lesson));
  const first = page.getByRole('button', { name: /^Round 1, Zoomers:/ });
  const cell = page.getByRole('button', { name: /^Round 2, Roomers:/ });
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  // The squares are one stop of the Tab key, between the minutes of the first round and those of the second.
  await page.getByRole('textbox', { name: 'Minutes of round 1' }).focus();
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(cell).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Roomers, round 2' })).toBeVisible();
  await page.getByRole('radio', { name: 'Activity' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell).toContainText('Break');
  await page.keyboard.press('Control+z');
  await expect(cell).toContainText('Activity');
});

test('Each group can have an activity of its own; one that nobody does any more is gone after a reload', async ({
  lesson,
  open,
}) => {
  const page = await open(...newLessonOf(lesson));
  const zoomers = page.getByRole('button', { name: /^Round 1, Zoomers:/ });
  const roomers = page.getByRole('button', { name: /^Round 2, Roomers:/ });
  const work = page.getByLabel('What they work on');
  await work.fill('Shape and boil');
  await page.getByLabel('What you do together').fill('Why boil a bagel?');

  await roomers.click();
  await page.getByRole('button', { name: /Change$/ }).click();
  await page.getByRole('menuitem', { name: 'A new activity' }).click();
  await expect(work).toBeFocused();
  await expect(roomers).toContainText('No title yet');
  await page.keyboard.type('Read about steam');
  await expect(page.getByText('Roomers in round 2', { exact: true })).toBeVisible();
  await expect(roomers).toContainText('Read about steam');
  await expect(zoomers).toContainText('Shape and boil');
  await expectNoFault(page);
  await zoomers.click();
  await expect(work).toHaveValue('Shape and boil');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await page.reload();
  await expect(roomers).toContainText('Read about steam');
  await page.getByRole('button', { name: /Change$/ }).click();
  await page.getByRole('menuitemradio', { name: 'Read about steam' }).click();
  await expect(zoomers).toContainText('Read about steam');
  await page.keyboard.press('Control+z');
  await expect(zoomers).toContainText('Shape and boil');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await page.reload();
  await expect(zoomers).toContainText('Read about steam');
  await page.getByRole('button', { name: /Change$/ }).click();
  await expect(page.getByRole('menuitemradio')).toHaveText(['Read about steam']);
});

test('The call is tested in a new tab; without a link it is said why not, and an odd link is doubted', async ({
  lesson,
  open,
}) => {
  const page = await open(...newLessonOf(lesson));
  const call = page.getByLabel('Link of your call');
  await expect(page.getByRole('button', { name: 'Test the call' })).toHaveAccessibleDescription(
    'Put in the link of your call first',
  );
  await call.fill('http://meet.example.org/6b');
  await expect(page.getByRole('button', { name: 'Test the call' })).toHaveAccessibleDescription(/https/);
  await call.fill('meet.example.org');
  await expect(page.getByText('This is the front page of meet.example.org')).toBeVisible();
  await call.fill('meet.example.org/6b');
  await expect(page.getByText('This is the front page')).toHaveCount(0);
  const link = page.getByRole('link', { name: 'Test the call' });
  await expect(link).toHaveAttribute('href', 'https://meet.example.org/6b');
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(link).toHaveAccessibleDescription(/Are you its host\?/);
  await page.evaluate(() => scrollTo(0, 0));
  await expectNoFault(page);
});

test('A lesson that must end in time says what it takes, and the time stays', async ({ lesson, open }) => {
  const page = await open(...newLessonOf(lesson));
  // The page's clock stands still at ten past nine, by the clock of the page itself.
  await page.clock.setFixedTime(await page.evaluate(() => new Date(2026, 10, 24, 9, 10).getTime()));
  await page.reload();
  await page.getByLabel('What they work on').fill('Shape and boil');
  await page.getByLabel('What you do together').fill('Why boil a bagel?');
  const end = page.getByLabel('Must end at');
  await expect(end).toHaveAccessibleDescription('Ends 9:56.');
  await end.fill('09:54');
  await expect(end).toHaveAccessibleDescription(
    'Ends 9:56, 2 minutes too late for 9:54. Take a minute from each round.',
  );
  await expect(page.getByText('2 min too late')).toBeVisible();
  await expectNoFault(page);
  await page.getByRole('button', { name: 'Decrease Minutes of round 1' }).click();
  await page.getByRole('button', { name: 'Decrease Minutes of round 2' }).click();
  await expect(end).toHaveAccessibleDescription('Ends 9:54, just in time.');
});

test('The changeover is set in minutes from one minute on, and in seconds below', async ({
  lesson,
  open,
}) => {
  const page = await open(...newLessonOf(lesson));
  const changeover = page.getByRole('textbox', { name: 'Changeover' });
  const less = page.getByRole('button', { name: 'Decrease Changeover' });
  const more = page.getByRole('button', { name: 'Increase Changeover' });
  await expect(changeover).toHaveValue('1 min');
  await more.click();
  await expect(changeover).toHaveValue('1.5 min');
  await expect(page.getByLabel('Rounds')).toContainText('Changeover 1.5 min');
  await less.click();
  await less.click();
  await expect(changeover).toHaveValue('30 sec');
  for (let times = 0; times < 3; times += 1) await more.click();
  await expect(changeover).toHaveValue('1 min');
});

for (const direction of ['ltr', 'rtl'] as const) {
  for (const size of [
    { width: 390, height: 844 },
    { width: 1180, height: 820 },
  ]) {
    test(`Five rounds stand out of no page ${size.width} wide, written ${direction}, and what is tapped is seen below`, async ({
      lesson,
      open,
    }) => {
      const page = await open(`/teach/#/class/${lesson.classId}/lesson/new`, { as: lesson.teacher, size });
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
      }, direction);
      for (let times = 0; times < 3; times += 1) {
        await page.getByRole('button', { name: 'Add a Round' }).click();
      }
      const cell = page.getByRole('button', { name: /^Round 5, Roomers:/ });
      await cell.click();
      await expect(page.getByRole('heading', { name: 'Roomers, round 5' })).toBeInViewport();
      await expect(page.getByLabel('Title in round 5')).toBeInViewport();
      await expect(cell).toBeInViewport();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      await cell.focus();
      await page.keyboard.press(direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft');
      await expect(page.getByRole('button', { name: /^Round 4, Roomers:/ })).toBeFocused();
    });
  }
}

test('What is typed is kept before the lesson is whole, and what is missing is said at Start', async ({
  teacher,
  open,
}) => {
  const { api } = teacher.visitor;
  const { id: classId } = must(await api.call('classCreate', { body: { name: '6P' } }));
  const page = await open(`/teach/#/class/${classId}/lesson/new`, { as: teacher.visitor, size: 'tablet' });
  await page.getByLabel('What to bring').fill('A pencil');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('What to bring')).toHaveValue('A pencil');
  await expect(page.getByLabel('What they work on')).toHaveValue('');
  await expect(page.getByText('Give each part a title first')).toBeVisible();
  await page.getByLabel('Link of your call').fill('http://zoom.us/j/1');
  await expect(page.getByText('Not saved yet')).toBeVisible();
  await page.getByLabel('Link of your call').fill('');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
});

test('How a lesson went last time stands on its page', async ({ lesson, open }) => {
  const params = { classId: lesson.classId };
  const { lessons } = must(await lesson.teacher.api.call('classGet', { params }));
  const address = `/teach/#/class/${lesson.classId}/lesson/${lessons[0]?.id}`;
  const before = await open(address, { as: lesson.teacher });
  await expect(before.getByLabel('Name of the lesson')).not.toHaveValue('');
  await expect(before.getByText(/^Last time/)).toHaveCount(0);
  await lead(lesson, 'start', 'counting');
  await lesson.send('end', {});
  await inPhase(lesson, 'ended');
  const after = await open(address, { as: lesson.teacher });
  await expect(after.getByText(/^Last time: .*0 of 24 came\.$/)).toBeVisible();
});
