import { expect, type Page } from '@playwright/test';
import type { Product } from '../../support/product.ts';
import { PICTURES } from '../support/camera.ts';
import { expectNoNames, type Walk } from './walk.ts';

interface RehearsalWalk extends Walk {
  readonly product: Product;
}

/** The sample at 20×: panel, board and the teacher's own student in every state. */
export async function walkRehearsal({ open, theme, shoot, product }: RehearsalWalk) {
  const panel = await open(product.teacherLink(), { theme });
  await panel.getByLabel('What do students call you?').fill('Ms Okafor');
  await panel.getByRole('radio', { name: '20×' }).check({ force: true });
  await panel.getByRole('button', { name: 'Rehearse' }).click();
  await expect(panel.getByText(/^(1[89]|2\d) of 24 connected$/)).toBeVisible({ timeout: 20_000 });
  await panel.getByRole('button', { name: 'Show on the board' }).first().click();
  const url = await panel.getByRole('link', { name: 'Open it here' }).getAttribute('href');
  await panel.keyboard.press('Escape');
  const board = await open(url ?? '', { size: 'projector', theme });
  const [own] = await Promise.all([
    panel.waitForEvent('popup'),
    panel.getByRole('button', { name: 'See it as Amara' }).click(),
  ]);
  await own.getByRole('button', { name: 'At home' }).click();
  await expect(own.getByRole('heading', { name: 'You’re in, Amara' })).toBeVisible();
  await shoot(panel, 'panel', 'rehearsal-lobby');
  await picture('lobby');

  await panel.getByRole('button', { name: /^Start/ }).click();
  await expect(board.getByRole('heading', { name: 'Round 1 of 2' })).toBeVisible();
  await expect(own.getByRole('heading', { name: 'Time to start' })).toBeVisible();
  await picture('round-1');
  await panel.getByRole('button', { name: /^Swap/ }).click();
  await expect(board.getByRole('heading', { name: 'Swap!' })).toBeVisible();
  await picture('changeover');
  await expect(board.getByRole('heading', { name: 'Round 2 of 2' })).toBeVisible({ timeout: 15_000 });
  await expect(own.getByRole('heading', { name: 'Join your teacher now' })).toBeVisible();
  await picture('round-2');
  await panel.getByRole('button', { name: /^Finish/ }).click();
  await expect(board.getByRole('heading', { name: /^Well done/ })).toBeVisible();
  await expect(own.getByRole('heading', { name: 'Well done' })).toBeVisible();
  await picture('wrap-up');
  await panel.getByRole('button', { name: /^End lesson/ }).click();
  await expect(board.getByText(/^See you/)).toBeVisible();
  await expect(own.getByRole('heading', { name: 'See you, Amara' })).toBeVisible();
  await picture('ended');

  /** All three at one moment: at this speed a state is over before each could be looked at in two themes. */
  async function picture(state: string) {
    const screens: readonly (readonly [string, Page])[] = [
      ['panel', panel],
      ['board', board],
      ['own', own],
    ];
    await Promise.all(
      screens.map(([name, page]) =>
        page.screenshot({
          path: `${PICTURES}/${theme}/rehearsal/${state}-${name}.png`,
          animations: 'disabled',
        }),
      ),
    );
    await expectNoNames(board);
  }
}
