import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './support/test.ts';

test('A lesson whose file was damaged goes on, and its teacher is told until it was read', async ({
  lesson,
  open,
  product,
}) => {
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  await lesson.tell('start');
  await expect(panel.getByRole('button', { name: /^Swap/ })).toBeVisible();
  const notice = panel.getByText('This lesson was damaged.');
  await expect(notice).toBeHidden();

  const classFile = path.join(product.dataDir, 'store/class', `${lesson.classId}.json`);
  const { sessionId } = JSON.parse(await readFile(classFile, 'utf8')).body;
  await product.kill();
  await writeFile(path.join(product.dataDir, 'store/session', `${sessionId}.json`), '{"schema":1,"vers');
  await product.start();

  await expect(notice).toBeVisible({ timeout: 15_000 });
  await expect(panel.getByText('your last press may be missing', { exact: false })).toBeVisible();
  await panel.getByRole('button', { name: /^I have read it/ }).click();
  await expect(notice).toBeHidden();
  await panel.reload();
  await expect(panel.getByRole('button', { name: /^(Swap|Start)/ })).toBeVisible();
  await expect(notice).toBeHidden();

  const page = await open(`/teach/#/class/${lesson.classId}`, { as: lesson.teacher });
  await expect(page.getByText('This lesson was damaged.')).toBeVisible();
});
