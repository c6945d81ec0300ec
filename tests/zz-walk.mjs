import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from '@playwright/test';

const link = readFileSync('/tmp/srv.out', 'utf8').match(/http\S+link=\S+/)[0];
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const ctx = await browser.newContext({ viewport: { width: 1180, height: 820 } });
const page = await ctx.newPage();
page.on('console', (m) => {
  if (['error', 'warning'].includes(m.type())) console.log('console', m.type(), m.text().slice(0, 300));
});
page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
page.setDefaultTimeout(8000);
const shoot = async (name) => {
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.waitForTimeout(250);
    if (scheme === 'light' || process.env.DARK)
      await page.screenshot({ path: `/tmp/cshots/${name}-${scheme}.png` });
    const r = await new AxeBuilder({ page }).analyze();
    for (const v of r.violations)
      console.log(
        'AXE',
        name,
        scheme,
        v.id,
        v.nodes.length,
        v.nodes[0].target.join(' '),
        v.nodes[0].failureSummary?.split('\n').slice(0, 3).join(' | '),
      );
  }
  await page.emulateMedia({ colorScheme: 'light' });
  for (const [w, h] of [
    [390, 844],
    [320, 640],
  ]) {
    await page.setViewportSize({ width: w, height: h });
    await page.waitForTimeout(150);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0)
      console.log(
        'OVERFLOW',
        name,
        w,
        over,
        await page.evaluate(() =>
          [...document.querySelectorAll('body *')]
            .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
            .slice(0, 4)
            .map((e) => e.className?.baseVal ?? e.className)
            .join(' / '),
        ),
      );
    await page.screenshot({ path: `/tmp/cshots/${name}-${w}.png`, fullPage: w === 390 });
  }
  await page.setViewportSize({ width: 1180, height: 820 });
  const h1 = await page.locator('h1').count();
  console.log(name, 'title:', await page.title(), 'h1s', h1);
};
try {
  await page.goto(link);
  await page.getByText('Bring your class.').waitFor();
  await page.setViewportSize({ width: 1180, height: 820 });
  await page.getByLabel('What do students call you?').fill('Ms Okafor');
  await page.getByLabel('Name of the class').fill('6B');
  await shoot('first');
  await page.getByRole('button', { name: 'Make 6B' }).click();
  await page.getByRole('heading', { name: 'Add students to 6B' }).waitFor();
  await shoot('add-empty');
  const names = [
    'Begay, Aiyana',
    'Bergström, Eli',
    'Brandt, Theo',
    'Carter, Jamal',
    'Dahl, Ingrid',
    'Demir, Yusuf',
    'Diallo, Fatou',
    'Flores, Rosa',
    'García, Lucía',
    'García, Lucía',
    'Haddad, Zainab',
    'Kahale, Leilani',
    'Kim, Hana',
    'Lind, Oskar',
    'Martin, Chloe',
    'Mensah, Kofi',
    'Nair, Priya',
    'Nguyen, Bao',
    'O’Neill, Tomás',
    'Okonkwo, Amara',
    'Patel, Sanjay',
    'Petrov, Dmitri',
    'Rossi, Mateo',
    'Tanaka, Mei',
    'Weiss, Noah',
    '12345',
  ];
  await page.getByLabel('Your list, as it is').fill(names.join('\n'));
  await page.getByRole('button', { name: 'Add 24 students' }).waitFor();
  await shoot('add');
  await page.getByRole('button', { name: 'Add 24 students' }).click();
  await page.getByRole('heading', { name: 'Who is at home today?' }).waitFor();
  for (const n of [
    'Eli',
    'Theo',
    'Ingrid',
    'Yusuf',
    'Lucía',
    'Zainab',
    'Kofi',
    'Priya',
    'Amara',
    'Mateo',
    'Mei',
    'Noah',
  ])
    await page.getByRole('button', { name: n }).click();
  await shoot('places');
  await page.getByRole('button', { name: 'Make the groups' }).click();
  await page.getByRole('heading', { name: 'Zoomers' }).waitFor();
  await page.getByRole('button', { name: 'Theo' }).click();
  await page.getByRole('button', { name: 'No group' }).click();
  await page.getByText('No group yet').waitFor();
  await page.getByRole('button', { name: 'Priya' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(100);
  console.log('focus after pick:', await page.evaluate(() => document.activeElement.textContent));
  await shoot('groups');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  console.log('focus after put:', await page.evaluate(() => document.activeElement.textContent));
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForTimeout(300);
  console.log('after undo: Zoomers', await page.getByText(/At home, \d+/).textContent());
  await page.getByRole('button', { name: 'Deal evenly' }).click();
  await shoot('deal-dialog');
  await page.getByRole('button', { name: 'Keep them' }).click();
  await page.getByRole('link', { name: 'Done' }).click();
  await page.getByRole('heading', { name: 'Lessons' }).waitFor();
  await shoot('class-no-lesson');
  await page.getByRole('button', { name: 'Hana Kim' }).click();
  await page.getByRole('dialog').waitFor();
  await shoot('student');
  await page.getByRole('button', { name: 'Card' }).click();
  await page.getByRole('button', { name: 'Make the card' }).click();
  await page.getByText('A card is a key, so hand').waitFor();
  await shoot('card');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await shoot('remove');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('link', { name: 'Plan a lesson' }).click();
  await page.getByLabel('What they work on').waitFor();
  await shoot('lesson-new');
  await page.getByLabel('What they work on').fill('Shape and boil');
  await page.getByLabel('What you do together').fill('Why do we boil a bagel?');
  await page.getByLabel('What to bring').fill('Bring: one boiled, one not boiled');
  await page.getByLabel('Link, if there is one').fill('docs.google.com/forms/d/abc');
  await page.getByLabel('Link of your call').fill('not a link');
  await page.getByLabel('What all do before they leave').fill('Tell one person why we boil a bagel');
  await page.getByLabel('Name of the lesson').fill('Bagels: from dough to oven');
  await page.waitForTimeout(200);
  await shoot('lesson-wrong');
  await page.getByLabel('Link of your call').fill('zoom.us/j/123');
  await page.getByText('Saved', { exact: true }).waitFor();
  console.log('url', page.url());
  await page.mouse.wheel(0, -3000);
  await shoot('lesson');
  await page.mouse.wheel(0, 3000);
  await page.waitForTimeout(200);
  await page.screenshot({ path: '/tmp/cshots/lesson-bottom.png' });
  await page.screenshot({ path: '/tmp/cshots/lesson-full.png', fullPage: true });
  // conflict
  const two = await ctx.newPage();
  await two.goto(page.url());
  await two.getByLabel('What to bring').waitFor();
  await two.getByLabel('What to bring').fill('Bring nothing');
  await two.getByText('Saved', { exact: true }).waitFor({ timeout: 5000 });
  await two.waitForTimeout(1500);
  await page.bringToFront();
  await page.getByLabel('What to bring').fill('Bring a pencil');
  await page.getByText('This lesson was changed elsewhere.').waitFor();
  await shoot('conflict');
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await two.close();
  await page.getByRole('link', { name: 'Back to 6B' }).click();
  await page.getByRole('heading', { name: 'Bagels: from dough to oven' }).waitFor();
  await shoot('class');
  await page.getByRole('link', { name: 'Your classes' }).click();
  await page.getByRole('button', { name: 'New class' }).waitFor();
  await shoot('home');
  await page.getByRole('button', { name: 'New class' }).click();
  await page.getByLabel('Name of the class').fill('6C');
  await shoot('new-class');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /^6B/ }).click();
  await page.getByRole('button', { name: /Start lesson/ }).click();
  await page.waitForURL(/live/);
  await page.waitForTimeout(800);
  await page.screenshot({ path: '/tmp/cshots/live.png' });
  await page.goto(page.url().replace(/#.*/, '#/'));
  await page.getByText('Lesson is running').waitFor();
  await shoot('home-running');
  await page.goto(page.url().replace(/#.*/, '#/class/nope'));
  await page.getByText('This page is not there').waitFor();
  await shoot('gone');
  await ctx.setOffline(true);
  await page.evaluate(() => {
    location.hash = '#/class/other';
  });
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await shoot('offline');
  await ctx.setOffline(false);
  await ctx.clearCookies();
  await page.evaluate(() => {
    location.hash = '#/class/third';
  });
  await page.getByText('teacher-link').waitFor();
  await shoot('signed-out');
} catch (e) {
  console.log('FAILED', e.message.slice(0, 600));
  await page.screenshot({ path: '/tmp/cshots/failed.png' });
}
await browser.close();
