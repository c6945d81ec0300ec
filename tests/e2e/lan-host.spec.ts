import type { LaunchOptions, Page } from '@playwright/test';
import { sayName, typeCode } from './support/join.ts';
import { lead } from './support/lead.ts';
import { openLine } from './support/line.ts';
import { startOwnLesson } from './support/own-lesson.ts';
import { studentIn } from './support/student-in.ts';
import { test as base, expect } from './support/test.ts';

/** A name of a school's network: this machine, but to the browser no secure address. */
const HOST = 'flipflop.test';

const test = base.extend<object, { launchOptions: LaunchOptions }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${HOST} 127.0.0.1`];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
});

const onLan = (address: string) => address.replace('127.0.0.1', HOST);
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name, exact: typeof name === 'string' });
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

test('On plain HTTP in a local network a lesson runs from the first start to the end, and nothing breaks', async ({
  fresh,
  open,
}) => {
  const lan = onLan(fresh.base);
  const teacher = await open(onLan(fresh.teacherLink()));
  await expectPlainAddress(teacher);
  const code = await startOwnLesson(teacher);
  await expect(teacher.getByRole('button', { name: /^Start/ })).toBeInViewport({ ratio: 1 });
  await expect(teacher.getByText('for your own network only')).toBeVisible();

  await teacher.getByRole('button', { name: 'Show on the board' }).first().click();
  await expect(teacher.getByText(/Set that computer not to let its screen sleep/)).toBeVisible();
  const boardLink = teacher.getByRole('link', { name: 'Open it here' });
  await expect(boardLink).toHaveAttribute('href', new RegExp(`^${lan}/board/#`));
  const board = await open((await boardLink.getAttribute('href')) ?? '', { size: 'projector' });
  await expectPlainAddress(board);
  await teacher.keyboard.press('Escape');

  await expect(board.getByText(code)).toBeVisible();
  const amara = await open(`${lan}/`, { size: 'phone' });
  await expectPlainAddress(amara);
  await press(amara, 'Or point your camera at the board');
  await expect(amara.getByText(/Open the camera of this device/)).toBeVisible();
  await typeCode(amara, code);
  await sayName(amara, 'Amara');
  await press(amara, 'At home');
  await expect(heading(amara, 'You’re in, Amara')).toBeVisible();
  const bao = await open(`${lan}/#${code.replace(' ', '')}`, { size: 'chromebook' });
  await sayName(bao, 'Bao');
  await press(bao, 'In the room');
  await expect(teacher.getByText('2 of 4 connected')).toBeVisible();

  await press(teacher, /^Start/);
  await press(amara, 'Start');
  await press(bao, 'I’m here');
  await expect(heading(board, 'Round 1 of 2')).toBeVisible();
  await press(teacher, /^Swap/);
  await expect(heading(amara, 'Join your teacher now')).toBeVisible();
  await expect(heading(board, 'Swap!')).toBeVisible();
  await press(teacher, /^Undo/);
  await expect(amara.getByRole('button', { name: 'I’m done' })).toBeVisible();

  await press(teacher, 'Call');
  await teacher.getByRole('checkbox', { name: 'Amara' }).check();
  await press(teacher, 'Call 1 now');
  await expect(heading(amara, 'Amara, come to Ms Okafor')).toBeVisible();
  await press(teacher, 'Message');
  const rail = teacher.getByRole('complementary', { name: 'Lesson' });
  await rail.getByRole('textbox').fill('Flour your hands.');
  await rail.getByRole('button', { name: /^Send to/ }).click();
  await expect(bao.getByText('Flour your hands.')).toBeVisible();

  await amara.reload();
  await expect(heading(amara, 'Amara, come to Ms Okafor')).toBeVisible();
  await teacher.getByRole('button', { name: 'More' }).click();
  await teacher.getByRole('menuitem', { name: 'End lesson' }).click();
  await teacher.getByRole('dialog').getByRole('button', { name: /^End/ }).click();
  await expect(heading(amara, 'See you, Amara')).toBeVisible();
  await expect(heading(bao, 'See you, Bao')).toBeVisible();
  await expect(heading(board, 'See you, 6B')).toBeVisible();
});

test('Where a network lets no websocket through, polling carries the lesson, though plain HTTP says neither origin nor site', async ({
  lesson,
  open,
  product,
}) => {
  const line = await openLine(product.port, { blocksWebSockets: true });
  const lan = onLan(line.base);
  const as = await studentIn(lesson, 'Amara', 'remote');
  const handshakes: Promise<Record<string, string>>[] = [];
  const amara = await open(`${lan}/`, { as, size: 'phone' });
  amara.on('request', (request) => {
    const isPoll = request.url().includes('transport=polling') && request.method() === 'GET';
    // The page may be closed before the last one is known.
    if (isPoll) handshakes.push(request.allHeaders().catch(() => ({})));
  });
  await amara.reload();
  await expect(heading(amara, 'You’re in, Amara')).toBeVisible();
  const [first = {}] = await Promise.all(handshakes);
  expect(first).toHaveProperty('cookie');
  expect(Object.keys(first).filter((name) => name === 'origin' || name.startsWith('sec-fetch'))).toEqual([]);

  const teacher = await open(`${lan}${lesson.panelAddress}`, { as: lesson.teacher });
  await press(teacher, /^Start/);
  await press(amara, 'Start');
  await expect.poll(() => lesson.now().students.find(({ name }) => name === 'Amara')?.arrived).toBe(true);
  await lead(lesson, 'swap', 'changeover');
  await expect(heading(amara, 'Join your teacher now')).toBeVisible();
  await expect(teacher.getByRole('button', { name: /^Start round/ })).toBeVisible();
  await line.close();
});

/** What browsers keep for secure addresses is not there, and no header asks for what only they could keep. */
async function expectPlainAddress(page: Page) {
  const there = await page.evaluate(() => ({
    secure: isSecureContext,
    wakeLock: 'wakeLock' in navigator,
    clipboard: 'clipboard' in navigator,
    serviceWorker: 'serviceWorker' in navigator,
    randomUUID: 'randomUUID' in crypto,
    caches: 'caches' in globalThis,
  }));
  expect(Object.entries(there).filter(([, isThere]) => isThere)).toEqual([]);
  const headers = (await page.request.head(page.url().replace(HOST, '127.0.0.1'))).headers();
  expect(Object.keys(headers)).toContain('content-security-policy');
  expect(headers).not.toHaveProperty('cross-origin-opener-policy');
  expect(headers).not.toHaveProperty('origin-agent-cluster');
  expect(headers).not.toHaveProperty('strict-transport-security');
}
