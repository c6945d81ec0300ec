import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Where the pictures lie, by theme, screen and state. */
export const PICTURES = 'reports/screens';
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A screen as it may be held, beside the size at which the test has opened it. */
const ALL_SIZES = {
  phone: { width: 390, height: 844 },
  tablet: { width: 1180, height: 820 },
  chromebook: { width: 1366, height: 768 },
  projector: { width: 1920, height: 1080 },
} as const;
const NARROW = { width: 320, height: 640 } as const;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Takes a picture of one state of one screen, and looks for faults in it. */
export type Shoot = (page: Page, screen: string, state: string) => Promise<void>;

/**
 * Every fault is a failure, and the walk goes on: one run shows them all. Beside the theme of the walk the
 * other one is looked at, too: its picture and its contrasts, which are all that it can change.
 */
export function createCamera(theme: Theme): Shoot {
  return async (page, screen, state) => {
    const natural = page.viewportSize() ?? NARROW;
    await take(state);
    if (process.env.SCREENS !== 'all') await takeOther();
    if (process.env.SCREENS === 'all') {
      for (const [name, size] of Object.entries(ALL_SIZES)) {
        await page.setViewportSize(size);
        await take(`${state}-${name}`);
      }
    }
    await page.setViewportSize(NARROW);
    await still(page);
    await expectNoSidewaysScroll(page, `${screen}/${state} at ${NARROW.width} px`);
    await expectNothingCut(page, `${screen}/${state} at ${NARROW.width} px`);
    await page.setViewportSize(natural);

    async function takeOther() {
      const other = theme === 'light' ? 'dark' : 'light';
      await page.emulateMedia({ colorScheme: other });
      await page.evaluate(() => scrollTo(0, 0));
      await still(page);
      const path = `${PICTURES}/${other}/${screen}/${state}.png`;
      await wholePage(page, () => page.screenshot({ path }));
      await expectContrast(page, `${other} ${screen}/${state}`);
      await page.emulateMedia({ colorScheme: theme });
    }

    async function take(picture: string) {
      await page.evaluate(() => scrollTo(0, 0));
      await still(page);
      const path = `${PICTURES}/${theme}/${screen}/${picture}.png`;
      await wholePage(page, () => page.screenshot({ path }));
      await expectNoFault(page, `${theme} ${screen}/${picture}`);
      await expectNoSidewaysScroll(page, `${screen}/${picture}`);
      await expectNothingCut(page, `${screen}/${picture}`);
    }
  };
}

/** On a screen so high that nothing has to be scrolled: what sticks to its foot stays at the foot. */
async function wholePage(page: Page, look: () => Promise<unknown>) {
  const size = page.viewportSize() ?? NARROW;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (height > size.height) {
    await page.setViewportSize({ ...size, height });
    await still(page);
  }
  await look();
  if (height > size.height) await page.setViewportSize(size);
}

/** A fade halfway is no contrast that anyone reads. */
async function still(page: Page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await nextFrame();
    await nextFrame();
    const endless = (animation: Animation) => animation.effect?.getComputedTiming().endTime === Infinity;
    const running = document.getAnimations().filter((animation) => !endless(animation));
    await Promise.allSettled(running.map((animation) => animation.finished));
  });
}

// Nothing of ours is in a frame, and without frames axe needs no page of its own for its report.
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true);

const expectNoFault = (page: Page, where: string) => expectClean(axe(page).withTags(WCAG), where);
const expectContrast = (page: Page, where: string) =>
  expectClean(axe(page).withRules('color-contrast'), where);

async function expectClean(look: AxeBuilder, where: string) {
  const { violations } = await look.analyze();
  const faults = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, any }) => `${target} ${any[0]?.message}`).join(' | ')}`,
  );
  expect.soft(faults, where).toEqual([]);
}

async function expectNoSidewaysScroll(page: Page, where: string) {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName}.${element.getAttribute('class')}`)
      .slice(0, 5);
  });
  expect.soft(tooWide, `${where} is wider than the screen`).toEqual([]);
}

/** Words and controls, or a part of them, that a box hides because they do not fit into it. */
async function expectNothingCut(page: Page, where: string) {
  const cut = await page.evaluate(() => {
    const boxOf = (node: Node) => {
      if (node instanceof Element) return node.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(node);
      return range.getBoundingClientRect();
    };
    const isCut = (node: Node) => {
      const box = boxOf(node);
      // A line of words is taller than its letters.
      const spare = node instanceof Text ? box.height / 4 : 1;
      for (let around = node.parentElement; around !== null; around = around.parentElement) {
        const style = getComputedStyle(around);
        const { left, right, top, bottom, width } = around.getBoundingClientRect();
        // Decoration may be cut, and what is there for screen readers alone is a pixel wide.
        if (around.closest('[aria-hidden="true"]') !== null || width <= 1) return false;
        const isAcross = box.left < left - 2 || box.right > right + 2;
        const isDown = box.top < top - spare || box.bottom > bottom + spare;
        if (/hidden|clip/.test(style.overflowX) && isAcross) return true;
        if (/hidden|clip/.test(style.overflowY) && isDown) return true;
        // What can be scrolled to is not cut.
        if (/auto|scroll/.test(style.overflowY)) return false;
      }
      return false;
    };
    const cutOnes: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const isControl = node instanceof Element && node.matches('button, a, input, textarea');
      const isText = node instanceof Text && node.data.trim() !== '';
      if ((isControl || isText) && isCut(node)) cutOnes.push(node.textContent || node.nodeName);
    }
    return cutOnes.slice(0, 5);
  });
  expect.soft(cut, `${where} cuts words`).toEqual([]);
}
