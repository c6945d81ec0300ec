import { expect } from '@playwright/test';
import type { Product } from '../../support/product.ts';
import { sayName } from '../support/join.ts';
import type { OpenLesson } from '../support/open-lesson.ts';
import { expectNoNames, type Walk } from './walk.ts';

interface NoConnectionWalk extends Walk {
  readonly product: Product;
  readonly lesson: OpenLesson;
}

/** The server dies in the middle of a round, and comes back. */
export async function walkNoConnection({ open, theme, shoot, product, lesson }: NoConnectionWalk) {
  const { base } = product;
  await lesson.fill(['Eli', 'Ingrid', 'Kofi', 'Mei'], 'remote');
  await lesson.fill(['Aiyana', 'Chloe', 'Dmitri'], 'room');
  const panel = await open(`${base}${lesson.panelAddress}`, { as: lesson.teacher, theme });
  const board = await open(await lesson.boardAddress(), { size: 'projector', theme });
  const code = lesson.code.replace(' ', '');
  const home = await open(`${base}/#${code}`, { size: 'phone', theme });
  await sayName(home, 'Amara');
  await home.getByRole('button', { name: 'At home' }).click();
  const room = await open(`${base}/#${code}`, { size: 'chromebook', theme });
  await sayName(room, 'Bao');
  await room.getByRole('button', { name: 'In the room' }).click();
  await expect(room.getByRole('heading', { name: 'You’re in, Bao' })).toBeVisible();
  await lesson.tell('start');
  await home.getByRole('button', { name: 'Start' }).click();
  await expect(home.getByText('Cut the dough into six.')).toBeVisible();
  await expect(board.getByText('1 of 2')).toBeVisible();

  await product.kill();
  await expect(panel.getByText('No connection since', { exact: false }).first()).toBeVisible();
  await expect(board.getByText('No connection')).toBeVisible();
  await expect(home.getByText('No connection. Keep going.').first()).toBeVisible();
  await expect(room.getByText('No connection. Keep going.').first()).toBeVisible();
  await shoot(panel, 'panel', 'no-connection');
  await shoot(board, 'board', 'no-connection');
  await expectNoNames(board);
  await shoot(home, 'student-home', 'offline');
  await shoot(room, 'student-room', 'offline');

  await product.start();
  await expect(home.getByText('You are back.').first()).toBeVisible({ timeout: 40_000 });
  await shoot(home, 'student-home', 'back');
}
