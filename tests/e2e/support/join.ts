import { expect, type Page } from '@playwright/test';

/** A class code as screens show it: "HKT 4M9". */
export const asShown = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;

export async function typeCode(page: Page, code: string) {
  await expect(page.getByRole('heading', { name: 'Type your class code' })).toBeVisible();
  await page.getByRole('textbox').fill(code);
  await page.getByRole('button', { name: 'Next' }).click();
}

export async function sayName(page: Page, name: string) {
  await expect(page.getByRole('heading', { name: 'Type your name' })).toBeVisible();
  await page.getByRole('textbox').fill(name);
  await page.getByRole('button', { name: 'Next' }).click();
}
