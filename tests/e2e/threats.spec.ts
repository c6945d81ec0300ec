import { joinByCode, must } from '@flipflop/simulator';
import type { BrowserContext, Page } from '@playwright/test';
import { openForeignPages } from './support/foreign-page.ts';
import { asShown, sayName, typeCode } from './support/join.ts';
import { lead } from './support/lead.ts';
import { studentIn } from './support/student-in.ts';
import { cookiesOf, expect, test } from './support/test.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { name });
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

test('[T13] After a card, a code or a link the address bar, history and other sites know no secret', async ({
  lesson,
  open,
}) => {
  const params = { classId: lesson.classId, studentId: lesson.student('Amara') };
  const card = must(await lesson.teacher.api.call('studentCard', { params, body: {} })).url;
  const entries = [
    { address: card, secret: card.slice(card.indexOf('=') + 1), shows: 'Amara, where are you today?' },
    { address: `/#${lesson.code}`, secret: lesson.code, shows: 'Type your name' },
  ];
  const pages: Page[] = [];
  for (const { address, secret, shows } of entries) {
    const page = await open(address, { size: 'phone' });
    await expect(heading(page, shows)).toBeVisible();
    expect(page.url()).not.toContain(secret);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/');
    pages.push(page);
  }
  const boardLink = await lesson.boardAddress();
  const board = await open(boardLink, { size: 'projector' });
  await expect(board.getByText(asShown(lesson.code))).toBeVisible();
  expect(board.url()).not.toContain(new URL(boardLink).hash.slice('#link='.length));

  const [amara] = pages;
  if (amara === undefined) throw new Error('no page');
  await press(amara, 'At home');
  await lead(lesson, 'start', 'counting');
  await press(amara, 'Start');
  const asked = askedElsewhere(amara.context());
  const opened = amara.context().waitForEvent('page');
  await amara.getByRole('link', { name: /^Open example/ }).click();
  const other = await opened;
  await expect.poll(() => asked).toEqual([{ url: 'https://example.org/bagels', referer: '' }]);
  expect(await other.evaluate(() => window.opener)).toBeNull();

  for (const [place, page] of [...pages, board].entries()) {
    await page.goBack();
    expect(page.url(), `page ${place}`).toBe('about:blank');
  }
});

test('[T21] From another port or host no socket, no request and no form of a signed-in browser does anything', async ({
  lesson,
  open,
  product,
}) => {
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  await expect(panel.getByRole('button', { name: /^Start/ })).toBeVisible();
  const student = await studentIn(lesson, 'Amara', 'remote');
  await panel.context().addCookies(cookiesOf(student, product.base));
  const foreign = await openForeignPages('<!doctype html><title>elsewhere</title>');
  const before = lesson.now();

  for (const address of [foreign.otherPort, foreign.otherHost]) {
    const page = await panel.context().newPage();
    await page.goto(address);
    const got = await page.evaluate(attack, { base: product.base, classId: lesson.classId });
    expect(got, address).toEqual({
      sockets: ['closed', 'closed', 'closed'],
      polling: 'nothing',
      reads: ['nothing', 'nothing', 'nothing'],
      writes: ['nothing', 'nothing', 'nothing'],
    });
    await page.close();
  }
  await foreign.close();
  const { code: _code, ...door } = before.door;
  expect(lesson.now().students).toEqual(before.students);
  expect(lesson.now().class).toEqual(before.class);
  expect(lesson.now().door).toMatchObject(door);
  must(await student.api.call('studentMe'));
  must(await lesson.teacher.api.call('teacherMe'));
});

test('[T19] In somebody else’s frame every page of ours is blank', async ({ open, product, lesson }) => {
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  await expect(panel.getByRole('button', { name: /^Start/ })).toBeVisible();
  const addresses = ['/', '/teach/', '/board/', lesson.panelAddress];
  const frames = addresses.map((address) => `<iframe src="${product.base}${address}"></iframe>`).join('');
  const foreign = await openForeignPages(`<!doctype html><title>elsewhere</title>${frames}`);
  for (const address of [foreign.otherPort, foreign.otherHost]) {
    const page = await panel.context().newPage();
    await page.goto(address);
    const framed = page.frames().filter((frame) => frame !== page.mainFrame());
    expect(framed).toHaveLength(addresses.length);
    for (const frame of framed) {
      await expect.poll(() => frame.url()).toMatch(/^chrome-error:/);
      expect(await frame.locator('#root').count()).toBe(0);
    }
    await page.close();
  }
  await foreign.close();
});

const NASTY = [
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '</script><script>alert(1)</script>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  `Z${'\u0351\u0352\u0353\u0361'.repeat(20)}algo`,
  '\u202Enimda\u202C Eve',
  '\u2066\u2067Bidi\u2069\u2069',
  'محمد عبد الرحمن',
  '\uFDFD',
  'W'.repeat(40),
  '👩‍👩‍👧‍👦🏳️‍🌈👩🏽‍🚒',
  'Ama\u200Bra\u00AD\uFEFF',
  'А\u0301mаrа',
  '=HYPERLINK("https://evil.example")',
  '../../etc/passwd',
  'null',
  '__proto__',
] as const;

test('[T10] Nasty names stand as text, move nothing and run nothing, on the panel and on a student’s page', async ({
  lesson,
  open,
  product,
}) => {
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  const start = panel.getByRole('button', { name: /^Start/ });
  await expect(panel.getByText('0 of 24 connected')).toBeVisible();
  const before = await start.boundingBox();
  const params = { classId: lesson.classId };
  const shown: string[] = [];
  for (const given of NASTY) {
    const body = { students: [{ given, family: '' }] };
    const added = await lesson.teacher.api.call('studentsAdd', { params, body });
    if (added.ok) shown.push(added.value.roster.at(-1)?.name ?? '');
    else expect(added.error.message).toMatch(/\w+ .*\./);
  }
  expect(shown.length).toBeGreaterThanOrEqual(15);
  const [plan] = must(await lesson.teacher.api.call('classGet', { params })).lessons;
  if (plan === undefined) throw new Error('no lesson');
  await lesson.send('end', {});
  must(await lesson.teacher.api.call('lessonOpen', { params: { ...params, lessonId: plan.id }, body: {} }));
  await panel.reload();
  await expect(panel.getByText(`0 of ${24 + shown.length} connected`)).toBeVisible();
  for (const name of shown) {
    const place = panel.getByText(name, { exact: true }).first();
    await expect(place).toBeVisible();
    const box = await place.boundingBox();
    expect(box?.height, name).toBeLessThan(90);
  }
  await expectStill(panel);
  expect(await start.boundingBox()).toEqual(before);

  for (const name of [shown[0], shown[5], shown[9], shown[10]]) {
    if (name === undefined) throw new Error('no name');
    const { visitor } = await joinByCode(product.base, lesson.now().door.code ?? '', name);
    const page = await open('/', { as: visitor, size: 'phone' });
    await expect(page.getByRole('button', { name: 'At home' })).toBeVisible();
    await expectStill(page);
    await press(page, 'At home');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    await expectStill(page);
  }
});

test('[T11] What somebody types at the door is text for the teacher alone, and never on the board', async ({
  lesson,
  open,
}) => {
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  const board = await open(await lesson.boardAddress(), { size: 'projector' });
  const typed = '<b onmouseover=alert(1)>Ben Dover';
  const door = await open('/', { size: 'phone' });
  await typeCode(door, lesson.code);
  await sayName(door, typed);
  await expect(heading(door, 'Ms Okafor will let you in')).toBeVisible();
  await expect(panel.getByRole('region', { name: 'At the door' })).toContainText(typed);

  // A view that came after the knock: the board has seen all there is to see.
  await studentIn(lesson, 'Amara', 'remote');
  await expect(board.getByText('1 of 12')).toBeVisible();
  expect(await board.content()).not.toContain('Ben Dover');
  expect(await panel.title()).not.toContain('Ben Dover');
  for (const page of [panel, board, door]) await expectStill(page);
});

test('[T25] A message names whom it is for before it is sent, and a swap and an end are taken back', async ({
  lesson,
  open,
}) => {
  const amara = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'phone' });
  await lead(lesson, 'start', 'counting');
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  const rail = panel.getByRole('complementary', { name: 'Lesson' });
  await rail.getByRole('button', { name: 'Message' }).click();
  await expect(rail.getByRole('textbox', { name: 'Message to everyone' })).toBeVisible();
  await expect(rail.getByRole('button', { name: /^Send to 24/ })).toBeVisible();
  await rail.getByRole('radio', { name: /Roomers/ }).check({ force: true });
  await expect(rail.getByRole('textbox', { name: 'Message to Roomers' })).toBeVisible();
  await rail.getByRole('textbox').fill('Bring a pencil.');
  await rail.getByRole('button', { name: /^Send to 12/ }).click();
  await expect.poll(() => lesson.now().class.messages).toHaveLength(1);
  expect(lesson.now().class.messages[0]?.to).toBe(roomers());
  await expect(amara.getByText('Bring a pencil.')).toBeHidden();

  await press(panel, /^Swap/);
  await expect(heading(amara, 'Join your teacher now')).toBeVisible();
  await press(panel, /^Undo/);
  await expect(heading(amara, 'Time to start')).toBeVisible();
  await press(panel, 'More');
  await panel.getByRole('menuitem', { name: 'End lesson' }).click();
  await panel.getByRole('dialog').getByRole('button', { name: /^End/ }).click();
  await expect(heading(amara, 'See you, Amara')).toBeVisible();
  await press(panel, 'Undo the end');
  await expect(heading(amara, 'Time to start')).toBeVisible();

  function roomers() {
    return lesson.now().class.groups.find(({ name }) => name === 'Roomers')?.id;
  }
});

/** What anybody else is asked from here on, and what they learn of where it came from. */
function askedElsewhere(context: BrowserContext) {
  const asked: { url: string; referer: string }[] = [];
  context.on('request', (request) => {
    const { referer = '' } = request.headers();
    if (request.url().startsWith('https:')) asked.push({ url: request.url(), referer });
  });
  return asked;
}

/** Nothing ran, and nothing is wider than the screen. */
async function expectStill(page: Page) {
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
  expect(await page.locator('img[src="x"], svg[onload], b[onmouseover]').count()).toBe(0);
}

/** In a page of somebody else: all that its scripts can try with this browser's cookies. */
async function attack({ base, classId }: { readonly base: string; readonly classId: string }) {
  const engine = `${base}/socket.io/?EIO=4&transport=`;
  const openSocket = (role: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(`${engine.replace('http', 'ws')}websocket&role=${role}&class=${classId}`);
      socket.onmessage = () => resolve('heard');
      socket.onclose = () => resolve('closed');
    });
  const read = (address: string, init: RequestInit = {}) =>
    fetch(address, { credentials: 'include', ...init }).then(
      (answer) => answer.text(),
      () => 'nothing',
    );
  const json = { 'content-type': 'application/json' };
  const write = (path: string, init: RequestInit) =>
    fetch(base + path, { method: 'POST', credentials: 'include', mode: 'no-cors', body: '{}', ...init }).then(
      () => 'answered',
      () => 'nothing',
    );

  const sockets = await Promise.all(['teacher', 'student', 'board'].map(openSocket));
  const polling = await read(`${engine}polling&role=teacher&class=${classId}`);
  const reads = await Promise.all([
    read(`${base}/api/teacher/me`),
    read(`${base}/api/classes/${classId}`),
    read(`${base}/api/student/leave`, { method: 'POST', headers: json, body: '{}' }),
  ]);
  const writes = await Promise.all([
    write('/api/student/leave', { headers: { 'content-type': 'text/plain' } }),
    write('/api/teacher/leave', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    write(`/api/classes/${classId}/board`, {}),
  ]);
  const form = document.createElement('form');
  const into = document.createElement('iframe');
  into.name = 'into';
  document.body.append(into, form);
  Object.assign(form, { method: 'post', action: `${base}/api/student/leave`, target: 'into' });
  const answered = new Promise((resolve) => into.addEventListener('load', resolve, { once: true }));
  form.submit();
  await answered;
  return { sockets, polling, reads, writes };
}
