import { must, type SimulatedTeacher } from '@flipflop/simulator';
import { expect } from '@playwright/test';
import { sayName, typeCode } from '../support/join.ts';
import type { OpenLesson } from '../support/open-lesson.ts';
import type { Walk } from './walk.ts';

interface JoiningWalk extends Walk {
  readonly lesson: OpenLesson;
  readonly teacher: SimulatedTeacher;
}

/** From the code to a place in the lesson, and every way in which that goes wrong. */
export async function walkJoining(walk: JoiningWalk) {
  const { open, theme, shoot, lesson } = walk;
  const panel = await open(lesson.panelAddress, { as: lesson.teacher, theme });
  const phone = await open('/', { size: 'phone', theme, refused: /status of 404/ });
  await expect(phone.getByRole('heading', { name: 'Type your class code' })).toBeVisible();
  await shoot(phone, 'student', 'code');
  await typeCode(phone, 'ZZZ999');
  await expect(phone.getByRole('heading', { name: 'We don’t know that code' })).toBeVisible();
  await shoot(phone, 'student', 'wrong-code');
  await phone.getByRole('button', { name: 'Try again' }).click();
  await typeCode(phone, lesson.code);
  await expect(phone.getByRole('heading', { name: 'Type your name' })).toBeVisible();
  await shoot(phone, 'student', 'name');
  await sayName(phone, 'Ama');
  await expect(phone.getByRole('heading', { name: 'Ms Okafor will let you in' })).toBeVisible();
  await shoot(phone, 'student', 'door');

  await expect(panel.getByText('“Ama”').first()).toBeVisible();
  await shoot(panel, 'panel', 'knock');
  const [knock] = lesson.now().knocks;
  await lesson.send('admit', { knock: knock?.id ?? '', student: null, letIn: false });
  await expect(phone.getByRole('heading', { name: 'You are not in yet' })).toBeVisible();
  await shoot(phone, 'student', 'closed-door');
  await phone.getByRole('button', { name: 'Type it again' }).click();
  await sayName(phone, 'Amara');
  await expect(phone.getByRole('heading', { name: 'Amara, where are you today?' })).toBeVisible();
  await shoot(phone, 'student', 'place');
  await phone.getByRole('button', { name: 'At home' }).click();
  await expect(phone.getByRole('heading', { name: 'You’re in, Amara' })).toBeVisible();

  const student = lesson.student('Amara');
  await lesson.send('move', { students: [student], group: null });
  await expect(phone.getByText('Ms Okafor gives you a group soon.', { exact: false })).toBeVisible();
  await shoot(phone, 'student', 'no-group');
  await shoot(panel, 'panel', 'no-group');
  await lesson.send('move', { students: [student], group: 'zoomers' });

  await lesson.tell('start');
  await walkCards(walk, student);
  await expect(phone.getByRole('heading', { name: 'You go on at another device' })).toBeVisible();
  await shoot(phone, 'student', 'other-device');
  await walkWithoutLesson(walk);
}

/** A card in the hand, with another device that is in already. */
async function walkCards({ open, theme, shoot, lesson }: JoiningWalk, studentId: string) {
  const params = { classId: lesson.classId, studentId };
  const { url } = must(await lesson.teacher.api.call('studentCard', { params, body: {} }));
  const second = await open(url, { size: 'chromebook', theme });
  await expect(second.getByRole('heading', { name: 'Your teacher will let you in' })).toBeVisible();
  await expect(second.getByText('You typed')).toHaveCount(0);
  await shoot(second, 'student', 'door-by-card');
  const panel = await open(lesson.panelAddress, { as: lesson.teacher, theme });
  await expect(panel.getByText('another device', { exact: false }).first()).toBeVisible();
  await shoot(panel, 'panel', 'knock-device');
  const [knock] = lesson.now().knocks;
  await lesson.send('admit', { knock: knock?.id ?? '', student: studentId, letIn: true });
  await expect(second.getByRole('heading', { name: 'Time to start' })).toBeVisible();
  await lesson.send('setPlace', { student: studentId, place: 'absent' });
  await expect(second.getByRole('heading', { name: 'Are you here, Amara?' })).toBeVisible();
  await shoot(second, 'student', 'away');

  const unknown = await open('/#card=AAAAAAAAAAAAAAAAAAAAAA', {
    size: 'phone',
    theme,
    refused: /status of 4\d\d/,
  });
  await expect(unknown.getByRole('heading')).toBeVisible();
  await shoot(unknown, 'student', 'unknown-card');
}

/** Where no lesson is on, and where nobody is known. */
async function walkWithoutLesson({ open, theme, shoot, teacher }: JoiningWalk) {
  const { api } = teacher.visitor;
  const { id: classId, roster } = await teacher.makeClass('5A', ['Ada', 'Ben']);
  const params = { classId, studentId: roster[0]?.id ?? '' };
  const card = must(await api.call('studentCard', { params, body: {} }));
  const student = await open(card.url, { size: 'phone', theme });
  await expect(student.getByRole('heading', { name: 'No lesson right now' })).toBeVisible();
  await shoot(student, 'student', 'no-lesson');

  const { url } = must(await api.call('classBoard', { params: { classId }, body: {} }));
  const board = await open(url, { size: 'projector', theme });
  await expect(board.getByText('No lesson now')).toBeVisible();
  await shoot(board, 'board', 'no-lesson');
  const stray = await open('/board/', { size: 'projector', theme });
  await expect(stray.getByText('Which class?')).toBeVisible();
  await shoot(stray, 'board', 'which-class');

  const panel = await open(`/teach/#/class/${classId}/live`, { as: teacher.visitor, theme });
  await expect(panel.getByText('No lesson is running')).toBeVisible();
  await shoot(panel, 'panel', 'no-lesson');
  const stranger = await open('/teach/', { theme });
  await expect(stranger.getByText('This browser is not a teacher’s')).toBeVisible();
  await shoot(stranger, 'teacher', 'signed-out');
}
