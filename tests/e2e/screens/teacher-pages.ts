import { expect, type Page } from '@playwright/test';
import type { Product } from '../../support/product.ts';
import { ZOOMERS } from '../support/open-lesson.ts';
import type { Walk } from './walk.ts';

/** As pasted from a register: one is in it twice. */
const LIST = `Okonkwo, Amara
Bergström, Eli
Dahl, Ingrid
Mensah, Kofi
García, Lucía
Rossi, Mateo
Tanaka, Mei
Weiss, Noah
Nair, Priya
Brandt, Theo
Demir, Yusuf
Haddad, Zainab
Begay, Aiyana
Nguyen, Bao
Martin, Chloe
Petrov, Dmitri
Diallo, Fatou
García, Lucía
Kim, Hana
Carter, Jamal
Kahale, Leilani
Lind, Oskar
Flores, Rosa
Patel, Sanjay
O’Neill, Tomás`;

/** With dates of birth, a line that is there twice, and a name in both orders. */
const DOUBTS = `García, Lucía 8.10.14
García, Lucía 8.10.14
Kim, Hanna 1.1.14
Mensah, Kofi 22.4.15
Mensah Kofi`;

interface PagesWalk extends Walk {
  readonly product: Product;
}

/** A new installation: from the one-time link to a lesson that can be started. */
export async function walkTeacherPages({ open, theme, shoot, product }: PagesWalk) {
  const page = await open(product.teacherLink(), { theme });
  const shootPage = (state: string) => shoot(page, 'teacher', state);
  await expect(page.getByRole('heading', { name: /Bring your class/ })).toBeVisible();
  await shootPage('first-start');
  await page.getByLabel('What do students call you?').fill('Ms Okafor');
  await page.getByLabel('Name of the class').fill('6B');
  await shootPage('first-start-filled');
  await page.getByRole('button', { name: 'Make 6B' }).click();

  await expect(page.getByRole('heading', { name: 'Add students to 6B' })).toBeVisible();
  await shootPage('roster-empty');
  await page.getByLabel('Your list, as it is').fill(DOUBTS);
  await expect(page.getByText(/look the same/)).toBeVisible();
  await shootPage('roster-doubts');
  await page.getByLabel('Your list, as it is').fill(LIST);
  await expect(page.getByRole('button', { name: 'Add 24 students' })).toBeVisible();
  await shootPage('roster-preview');
  await page.getByRole('button', { name: 'Add 24 students' }).click();

  await walkGroups(page, shootPage);
  await walkClass(page, shootPage);
  await walkCards(page, shootPage);
  await walkCoTeachers(page, shootPage);
  await walkHome(page, shootPage);
  await walkToday(page, shootPage);
  await walkFourGroups(page, shootPage);
  await walkDevices(page, shootPage);
}

type ShootPage = (state: string) => Promise<void>;

async function walkGroups(page: Page, shootPage: ShootPage) {
  await expect(page.getByRole('heading', { name: 'Who is at home today?' })).toBeVisible();
  await shootPage('places');
  for (const name of ZOOMERS) await page.getByRole('button', { name, exact: true }).click();
  await shootPage('places-chosen');
  await page.getByRole('button', { name: 'Make the groups' }).click();
  await expect(page.getByRole('heading', { name: 'Zoomers' })).toBeVisible();
  await shootPage('groups');
  await page.getByRole('button', { name: /^Theo/ }).click();
  await expect(page.getByRole('toolbar', { name: 'Move Theo' })).toBeVisible();
  await shootPage('groups-picked');
  await page.getByRole('button', { name: 'No group' }).click();
  await expect(page.getByRole('heading', { name: 'No group yet' })).toBeVisible();
  await shootPage('groups-without');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Deal evenly' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await shootPage('groups-deal');
  await page.keyboard.press('Escape');
}

async function walkClass(page: Page, shootPage: ShootPage) {
  await page.getByRole('link', { name: 'Back to 6B' }).click();
  await expect(page.getByRole('heading', { name: 'Lessons' })).toBeVisible();
  await shootPage('class-no-lesson');
  await page.getByRole('link', { name: 'Plan a lesson' }).click();
  await expect(page.getByLabel('What they work on')).toBeVisible();
  await shootPage('lesson-new');
  await page.getByLabel('What they work on').fill('Shape and boil');
  await page.getByLabel('What to do').fill('Cut the dough into six.\nRoll each piece into a ball.');
  await page.getByLabel('Link, if there is one').fill('https://example.org/bagels');
  await page.getByLabel('What you do together').fill('Why boil a bagel?');
  await page.getByLabel('What to bring').fill('Bring your dough and a pencil.');
  await page.getByLabel('What all do before they leave').fill('Tell one person why we boil a bagel.');
  await page.getByLabel('Name of the lesson').fill('Bagels: from dough to oven');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await shootPage('lesson');
  await page.getByRole('link', { name: 'Back to 6B' }).click();
  await expect(page.getByRole('heading', { name: 'Bagels: from dough to oven', level: 3 })).toBeVisible();
  await shootPage('class');
  await page.getByRole('button', { name: /^Theo/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await shootPage('class-student');
  await page.keyboard.press('Escape');
}

async function walkCards(page: Page, shootPage: ShootPage) {
  await page.getByRole('button', { name: 'Sign out every student' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await shootPage('class-sign-out');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Print cards' }).click();
  await expect(page.getByRole('heading', { name: 'Who gets a card?' })).toBeVisible();
  await shootPage('cards');
  await page.getByText('Some', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Amara' }).check();
  await shootPage('cards-some');
  await page.getByText('All 24', { exact: true }).click();
  await page.getByRole('button', { name: 'Make 24 cards' }).click();
  await expect(page.getByText('The cards are made.')).toBeVisible();
  await shootPage('cards-made');
  await page.getByRole('link', { name: 'Done' }).click();
}

async function walkCoTeachers(page: Page, shootPage: ShootPage) {
  await page.getByRole('button', { name: 'Invite a co-teacher' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await shootPage('co-teacher-invite');
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expect(page.getByRole('dialog').getByText(/#link=/)).toBeVisible();
  await shootPage('co-teacher-link');
  await page.keyboard.press('Escape');
}

async function walkDevices(page: Page, shootPage: ShootPage) {
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Where you are signed in' }).click();
  await expect(page.getByRole('heading', { name: 'Where you are signed in' })).toBeVisible();
  await shootPage('devices');
  await page.getByRole('button', { name: 'Use another device' }).click();
  await expect(page.getByRole('dialog').getByText(/#link=/)).toBeVisible();
  await shootPage('devices-another');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Sign out here' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await shootPage('devices-sign-out');
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out here' }).click();
  await expect(page.getByRole('heading', { name: 'You are signed out here' })).toBeVisible();
  await shootPage('signed-out');
}

async function walkHome(page: Page, shootPage: ShootPage) {
  await page.getByRole('link', { name: 'Your classes' }).click();
  await expect(page.getByRole('link', { name: '6B 24 students' })).toBeVisible();
  await shootPage('home');
  await page.getByRole('button', { name: 'New class' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await shootPage('home-new-class');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Students call you/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await shootPage('home-name');
}

/** Who is here, and who left: on the page of a class with a lesson. */
async function walkToday(page: Page, shootPage: ShootPage) {
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'All lessons' }).click();
  await expect(page.getByRole('link', { name: 'Open Bagels: from dough to oven' }).first()).toBeVisible();
  await shootPage('library');
  await page.getByRole('link', { name: 'Your classes' }).click();
  await page.getByRole('link', { name: '6B 24 students' }).click();
  await page.getByRole('button', { name: 'Who is here today' }).click();
  const today = page.getByRole('region', { name: 'Who is here today?' });
  await today.getByRole('button', { name: /^Amara/ }).click();
  await today.getByText('No device', { exact: true }).click();
  await today.getByRole('button', { name: /^Bao/ }).click();
  await expect(today.getByRole('status')).toHaveText('Saved');
  await shootPage('class-today');
  await today.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: /^Theo/ }).click();
  await page.getByRole('button', { name: 'Left the class' }).click();
  await page.getByRole('button', { name: 'Yes, left the class' }).click();
  await expect(page.getByRole('button', { name: 'Bring back Theo' })).toBeVisible();
  await shootPage('class-left');
}

/** Two more groups, all dealt anew, and a plan for the four. */
async function walkFourGroups(page: Page, shootPage: ShootPage) {
  await page.getByRole('link', { name: 'Groups', exact: true }).click();
  const more = page.getByRole('button', { name: 'Increase Groups' });
  await more.click();
  await expect(page.getByRole('heading', { name: 'Tigers' })).toBeVisible();
  await more.click();
  await expect(page.getByRole('heading', { name: 'Dolphins' })).toBeVisible();
  await page.getByRole('button', { name: 'Deal evenly' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Deal evenly' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: /^Yusuf/ }).click();
  await expect(page.getByRole('toolbar', { name: 'Move Yusuf' })).toBeVisible();
  await shootPage('groups-four');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Done' }).click();
  await page.getByRole('link', { name: 'New lesson' }).click();
  await page.getByRole('button', { name: 'Four stations' }).click();
  await page.getByRole('button', { name: /^Round 4, Dolphins:/ }).click();
  await expect(page.getByRole('heading', { name: 'Dolphins, round 4' })).toBeVisible();
  await shootPage('lesson-four-groups');
  await page.getByRole('link', { name: 'Back to 6B' }).click();
  await page.getByRole('link', { name: 'Your classes' }).click();
}
