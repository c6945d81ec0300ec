import { expect, type Page } from '@playwright/test';
import { sayName } from '../support/join.ts';
import type { OpenLesson } from '../support/open-lesson.ts';
import { expectNoNames, type Walk } from './walk.ts';

interface Screens {
  readonly panel: Page;
  readonly board: Page;
  /** Amara's phone, at home. */
  readonly home: Page;
  /** Bao's Chromebook, in the room. */
  readonly room: Page;
}

interface LessonWalk extends Walk {
  readonly lesson: OpenLesson;
}

const HERE_AT_HOME = ['Eli', 'Ingrid', 'Kofi', 'Lucía', 'Mateo', 'Mei', 'Noah', 'Priya'];
const HERE_IN_THE_ROOM = ['Aiyana', 'Chloe', 'Dmitri', 'Fatou', 'Hana', 'Jamal', 'Leilani', 'Oskar'];

/** One lesson through all its phases, with the four screens open side by side. */
export async function walkLesson(walk: LessonWalk) {
  const { lesson, shoot } = walk;
  const screens = await openScreens(walk);
  const { panel, board, home, room } = screens;
  const shootAll = (state: string) => shootEach(walk, screens, state);

  await shootAll('lobby');
  await panel.getByRole('button', { name: 'Show on the board' }).last().click();
  await expect(panel.getByRole('dialog')).toBeVisible();
  await shoot(panel, 'panel', 'board-dialog');
  await panel.keyboard.press('Escape');

  await lesson.tell('start');
  await expect(home.getByRole('heading', { name: 'Time to start' })).toBeVisible();
  await expect(room.getByRole('heading', { name: 'Come to the teacher’s table' })).toBeVisible();
  await shoot(home, 'student-home', 'to-activity-first');
  await shoot(room, 'student-room', 'to-live');
  await home.getByRole('button', { name: 'Start' }).click();
  await room.getByRole('button', { name: 'I’m here' }).click();
  await expect(home.getByText('Cut the dough into six.')).toBeVisible();
  await expect(room.getByRole('heading', { name: 'You are with Ms Okafor' })).toBeVisible();
  await shootAll('counting');
  await walkPanelModes(walk, screens);
  await walkStudentSettings(walk, screens);

  await lesson.tell('pause');
  await expect(home.getByText('The countdown has stopped.').first()).toBeVisible();
  await expect(room.getByText('The countdown has stopped.').first()).toBeVisible();
  await shootAll('paused');
  await lesson.tell('resume');

  await walkAttention(walk, screens);

  await home.getByRole('button', { name: 'I’m done' }).click();
  await expect(home.getByRole('heading', { name: 'You did it, Amara' })).toBeVisible();
  await shoot(home, 'student-home', 'done');
  await home.getByRole('button', { name: 'Look at it again' }).click();

  await lesson.tell('endRound');
  await expect(board.getByText('Time’s up')).toBeVisible();
  await expect(home.getByText('Time’s up.').first()).toBeVisible();
  await expect(room.getByText('Time’s up.').first()).toBeVisible();
  await shootAll('time-up');

  await lesson.tell('swap');
  await expect(home.getByRole('heading', { name: 'Join your teacher now' })).toBeVisible();
  await expect(room.getByRole('heading', { name: 'Go to your seat' })).toBeVisible();
  await expect(board.getByText('Swap!')).toBeVisible();
  await expect(panel.getByRole('button', { name: /^Undo/ })).toBeVisible();
  await shootAll('changeover');

  await lesson.tell('pause');
  await expect(home.getByText('The countdown has stopped.').first()).toBeVisible();
  await expect(room.getByText('The countdown has stopped.').first()).toBeVisible();
  await shootAll('changeover-paused');

  await lesson.tell('startRound');
  await expect(board.getByText('2 of 2')).toBeVisible();
  await room.getByRole('button', { name: 'Start' }).click();
  await expect(room.getByText('Cut the dough into six.')).toBeVisible();
  await joinCall(home);
  await expect(home.getByRole('heading', { name: 'You are with Ms Okafor' })).toBeVisible();
  await shootAll('last-round');
  await walkCalledInTheRoom(walk, screens);
  await lesson.tell('endRound');
  await expect(home.getByText('Time’s up.').first()).toBeVisible();
  await shootAll('last-time-up');

  await lesson.tell('swap');
  await expect(board.getByText('Well done, 6B')).toBeVisible();
  await expect(home.getByRole('heading', { name: 'Well done' })).toBeVisible();
  await expect(room.getByRole('heading', { name: 'Well done' })).toBeVisible();
  await expect(panel.getByRole('button', { name: /^Undo/ })).toBeVisible();
  await shootAll('wrap-up');

  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('menuitem', { name: 'End lesson' }).click();
  await expect(panel.getByRole('dialog', { name: /^End/ })).toBeVisible();
  await shoot(panel, 'panel', 'end-dialog');
  await lesson.send('end', {});
  await expect(home.getByRole('heading', { name: 'See you, Amara' })).toBeVisible();
  await expect(room.getByRole('heading', { name: 'See you, Bao' })).toBeVisible();
  await expect(board.getByText('See you, 6B')).toBeVisible();
  await panel.keyboard.press('Escape');
  await panel.getByRole('heading', { name: /^6B/ }).click();
  await expect(panel.getByText('The lesson is over')).toBeVisible();
  await shootAll('ended');
}

async function openScreens({ open, theme, lesson }: LessonWalk): Promise<Screens> {
  await lesson.fill(HERE_AT_HOME, 'remote');
  await lesson.fill(HERE_IN_THE_ROOM, 'room');
  const panel = await open(lesson.panelAddress, { as: lesson.teacher, theme });
  const board = await open(await lesson.boardAddress(), { size: 'projector', theme });
  const code = lesson.code.replace(' ', '');
  const home = await open(`/#${code}`, { size: 'phone', theme });
  await sayName(home, 'Amara');
  await home.getByRole('button', { name: 'At home' }).click();
  const room = await open(`/#${code}`, { size: 'chromebook', theme });
  await sayName(room, 'Bao');
  await room.getByRole('button', { name: 'In the room' }).click();
  await expect(home.getByRole('heading', { name: 'You’re in, Amara' })).toBeVisible();
  await expect(room.getByRole('heading', { name: 'You’re in, Bao' })).toBeVisible();
  await expect(panel.getByText('18 of 24 connected')).toBeVisible();
  await expect(board.getByText('9 of 12').nth(1)).toBeVisible();
  return { panel, board, home, room };
}

/** The panel first: what it shows may drain away within seconds. */
async function shootEach({ shoot }: Walk, { panel, board, home, room }: Screens, state: string) {
  await shoot(panel, 'panel', state);
  await shoot(board, 'board', state);
  await expectNoNames(board);
  await shoot(home, 'student-home', state);
  await shoot(room, 'student-room', state);
}

async function walkPanelModes({ shoot, lesson }: LessonWalk, { panel, home }: Screens) {
  await panel.getByRole('button', { name: 'Call', exact: true }).click();
  await panel.getByRole('checkbox', { name: 'Noah' }).check();
  await panel.getByRole('checkbox', { name: 'Amara' }).check();
  await expect(panel.getByRole('button', { name: 'Call 2 now' })).toBeVisible();
  await shoot(panel, 'panel', 'call-mode');
  await panel.getByRole('button', { name: 'Cancel' }).click();

  await lesson.send('call', { students: [lesson.student('Noah'), lesson.student('Amara')] });
  await expect(home.getByRole('heading', { name: 'Amara, come to Ms Okafor' })).toBeVisible();
  await shoot(panel, 'panel', 'called');
  await shoot(home, 'student-home', 'called');
  await joinCall(home);
  await expect(home.getByRole('heading', { name: 'You are with Ms Okafor' })).toBeVisible();
  await shoot(home, 'student-home', 'with-teacher-called');
  await lesson.send('release', { students: [lesson.student('Noah'), lesson.student('Amara')] });
  await expect(home.getByText('Cut the dough into six.')).toBeVisible();

  await panel.getByRole('button', { name: 'Message' }).click();
  await panel.getByRole('button', { name: 'Get ready to finish.' }).click();
  await shoot(panel, 'panel', 'message-mode');
  await panel.getByRole('button', { name: 'Cancel' }).click();

  await panel.getByRole('button', { name: /^Theo/ }).click();
  await expect(panel.getByRole('menuitem', { name: 'Mark as here' })).toBeVisible();
  await shoot(panel, 'panel', 'student-menu');
  await panel.keyboard.press('Escape');
  await panel.getByRole('heading', { name: /^6B/ }).click();
}

async function walkStudentSettings({ shoot }: Walk, { home }: Screens) {
  await home.getByRole('button', { name: 'Amara' }).click();
  await expect(home.getByRole('dialog')).toBeVisible();
  await shoot(home, 'student-home', 'menu');
  await home.getByText('Hide the numbers').click();
  await home.getByRole('button', { name: 'Close' }).click();
  await expect(home.getByText(/^About \d+ minutes$/).first()).toBeVisible();
  await shoot(home, 'student-home', 'numbers-hidden');
  await home.getByRole('button', { name: 'Amara' }).click();
  await home.getByText('Hide the numbers').click();
  await home.getByRole('button', { name: 'Leave this device' }).click();
  await expect(home.getByRole('heading', { name: 'Leave, Amara?' })).toBeVisible();
  await shoot(home, 'student-home', 'finish');
  await home.getByRole('button', { name: 'Stay' }).click();
  await home.getByRole('button', { name: 'Amara' }).click();
  await home.getByRole('button', { name: 'I am not Amara' }).click();
  await expect(home.getByRole('heading', { name: 'Not Amara?' })).toBeVisible();
  await shoot(home, 'student-home', 'not-me');
  await home.getByRole('button', { name: 'I am Amara' }).click();
}

async function walkAttention(walk: LessonWalk, screens: Screens) {
  const { lesson } = walk;
  const { board, home, room, panel } = screens;
  const all = { kind: 'all' } as const;
  await lesson.send('message', { to: all, text: 'Two more minutes.' });
  for (const page of [panel, board, home, room]) {
    await expect(page.getByText('Two more minutes.').first()).toBeVisible();
  }
  await shootEach(walk, screens, 'message');
  await lesson.send('clearMessage', { to: all });

  await lesson.send('eyesUp', { on: true, text: null });
  for (const page of [board, home, room]) {
    await expect(page.getByRole('heading', { name: 'Eyes up' })).toBeVisible();
  }
  await expect(panel.getByRole('button', { name: 'Put down' }).first()).toBeVisible();
  await shootEach(walk, screens, 'eyes-up');
  await lesson.send('eyesUp', { on: true, text: 'Who has a ring that floats?' });
  for (const page of [board, home, room]) {
    await expect(page.getByText('Who has a ring that floats?').first()).toBeVisible();
  }
  await shootEach(walk, screens, 'eyes-up-text');
  await lesson.send('eyesUp', { on: false, text: null });
  await expect(home.getByText('Cut the dough into six.')).toBeVisible();
}

async function walkCalledInTheRoom({ shoot, lesson }: LessonWalk, { room }: Screens) {
  const students = [lesson.student('Bao')];
  await lesson.send('call', { students });
  await expect(room.getByRole('heading', { name: 'Bao, come to Ms Okafor' })).toBeVisible();
  await shoot(room, 'student-room', 'called');
  await lesson.send('release', { students });
  await room.getByRole('button', { name: 'I’m done' }).click();
  await expect(room.getByRole('heading', { name: 'You did it, Bao' })).toBeVisible();
  await shoot(room, 'student-room', 'done');
}

/** The call itself is somebody else's page: it is not opened here. */
async function joinCall(page: Page) {
  await page.context().route('https://**', (route) => route.abort());
  const [call] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Join now' }).click(),
  ]);
  await call.close();
}
