import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './support/test.ts';

/** The names of all documents. */
async function documentsIn(dataDir: string): Promise<readonly string[]> {
  const store = path.join(dataDir, 'store');
  const folders = await readdir(store);
  const files = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(path.join(store, folder))).map((file) => `${folder}/${file}`),
    ),
  );
  return files
    .flat()
    .filter((file) => file.endsWith('.json'))
    .sort();
}

test('The sample is rehearsed with students whom the computer plays, and nothing of it is left', async ({
  fresh,
  open,
}) => {
  const teacher = await open(fresh.teacherLink());
  await teacher.getByLabel('What do students call you?').fill('Ms Okafor');
  await expect(teacher.getByText('about 9 minutes')).toBeVisible();
  const before = await documentsIn(fresh.dataDir);
  await teacher.getByRole('radio', { name: '20×' }).check({ force: true });
  await expect(teacher.getByText('about 2 minutes')).toBeVisible();
  await teacher.getByRole('button', { name: 'Rehearse' }).click();

  await expect(teacher.getByText('24 students that the computer plays. 20× faster.')).toBeVisible();
  await expect(teacher.getByText(/^(1[89]|2\d) of 24 connected$/)).toBeVisible({ timeout: 20_000 });

  await teacher.getByRole('button', { name: 'Show on the board' }).first().click();
  const url = await teacher.getByRole('link', { name: 'Open it here' }).getAttribute('href');
  await teacher.keyboard.press('Escape');
  const board = await open(url ?? '', { size: 'projector' });

  const [own] = await Promise.all([
    teacher.waitForEvent('popup'),
    teacher.getByRole('button', { name: 'See it as Amara' }).click(),
  ]);
  await own.getByRole('button', { name: 'At home' }).click();
  await expect(own.getByRole('heading', { name: 'You’re in, Amara' })).toBeVisible();

  await teacher.getByRole('button', { name: /^Start/ }).click();
  await expect(board.getByRole('heading', { name: 'Round 1 of 2' })).toBeVisible();
  await teacher.getByRole('button', { name: /^Swap/ }).click();
  await expect(board.getByRole('heading', { name: 'Swap!' })).toBeVisible();
  await expect(board.getByRole('heading', { name: 'Round 2 of 2' })).toBeVisible({ timeout: 15_000 });

  await own.close();
  const elsewhere = await open(teacher.url(), { beside: teacher });
  await expect(elsewhere.getByText('20× faster.')).toBeVisible();
  await teacher.getByRole('button', { name: 'End rehearsal' }).click();
  await expect(teacher.getByRole('heading', { name: 'Baking bagels' })).toBeVisible();
  await expect(elsewhere.getByRole('heading', { name: 'The rehearsal is over' })).toBeVisible();
  await expect(board.getByText('This board is closed')).toBeVisible();
  await expect.poll(() => documentsIn(fresh.dataDir)).toEqual(before);
});
