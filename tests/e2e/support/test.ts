import { must, type SimulatedTeacher, signIn, type Visitor } from '@flipflop/simulator';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type Product, startProduct } from '../../support/product.ts';
import { anotherTeacher } from './another-teacher.ts';
import { type OpenLesson, openLesson } from './open-lesson.ts';
import { setClockAhead } from './wrong-clock.ts';

export const SIZES = {
  phone: { width: 360, height: 740 },
  chromebook: { width: 1366, height: 768 },
  tablet: { width: 1180, height: 820 },
  projector: { width: 1920, height: 1080 },
} as const;

export interface Device {
  readonly size?: keyof typeof SIZES | { readonly width: number; readonly height: number };
  readonly theme?: 'light' | 'dark';
  /** Someone who is signed in already. */
  readonly as?: Visitor;
  /** The same browser profile as that of an open page. */
  readonly beside?: Page;
  /** An answer that the test is about, as the browser complains of it: `/status of 404/`. */
  readonly refused?: RegExp;
  /** Its wall clock is wrong by so many ms. */
  readonly clockAheadMs?: number;
  /** It was never asked whether it is on the projector; the others have said that they are not. */
  readonly isNew?: boolean;
}

/** As the server sets them, for a browser that came by no page. */
export const cookiesOf = (visitor: Visitor, url: string) =>
  visitor.cookies().map((cookie) => ({ ...cookie, url, httpOnly: true, sameSite: 'Strict' as const }));

export type Open = (address: string, device?: Device) => Promise<Page>;

interface WorkerThings {
  /** The built product, one for each worker. */
  product: Product;
  /** The teacher to whom it belongs, signed in. */
  owner: SimulatedTeacher;
}

interface TestThings {
  /** Opens an address on a device of its own; whatever goes wrong on the page fails the test. */
  open: Open;
  /** A teacher of this test's own: no other makes classes beside it, and there is room for many. */
  teacher: SimulatedTeacher;
  /** A class with its lesson open in the lobby. */
  lesson: OpenLesson;
  /** A product that nobody has signed in to. */
  fresh: Product;
}

/** Said by the browser itself where a page asks who it is and is nobody yet, or is one of many new devices. */
const NOBODY_YET = /status of (401|429)/;
/** Said by the browser itself while a test holds the line cut. */
const LINE_CUT = /ERR_(INTERNET_DISCONNECTED|CONNECTION_|EMPTY_RESPONSE|FAILED|SOCKET)|WebSocket connection/;

export const test = base.extend<TestThings, WorkerThings>({
  product: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner wants a pattern here
    async ({}, use) => {
      const product = await startProduct({ LOG_LEVEL: 'warn' });
      await use(product);
      await product.remove();
    },
    { scope: 'worker' },
  ],
  owner: [
    async ({ product }, use) => {
      const owner = await signIn(product.base, product.teacherLink());
      must(await owner.visitor.api.call('teacherName', { body: { name: 'Ms Okafor' } }));
      await use(owner);
    },
    { scope: 'worker' },
  ],
  teacher: async ({ product, owner }, use) => {
    await use(await anotherTeacher(product.base, owner));
  },
  open: async ({ browser, product }, use) => {
    const contexts: BrowserContext[] = [];
    const wrong: string[] = [];
    await use(async (address, device = {}) => {
      const url = new URL(address, product.base);
      const context = device.beside?.context() ?? (await newContext(url.origin, device));
      const page = await context.newPage();
      watch(page, url.origin, wrong, device.refused);
      await page.goto(url.href);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(wrong).toEqual([]);

    async function newContext(url: string, device: Device) {
      const { size = 'tablet', theme = 'light', as, clockAheadMs, isNew = false } = device;
      const viewport = typeof size === 'string' ? SIZES[size] : size;
      const context = await browser.newContext({ viewport, colorScheme: theme, reducedMotion: 'reduce' });
      if (as) await context.addCookies(cookiesOf(as, url));
      if (!isNew) await context.addInitScript(sayNotOnProjector);
      if (clockAheadMs !== undefined) await setClockAhead(context, clockAheadMs);
      contexts.push(context);
      return context;
    }
  },
  lesson: async ({ product, teacher }, use) => {
    const lesson = await openLesson(product.base, teacher);
    await use(lesson);
    lesson.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: the runner wants a pattern here
  fresh: async ({}, use) => {
    const fresh = await startProduct({ LOG_LEVEL: 'warn' });
    await use(fresh);
    await fresh.remove();
  },
});

/** Once for a device: what it says later stays. */
function sayNotOnProjector() {
  // An empty page has no storage.
  if (location.protocol === 'about:') return;
  if (localStorage.getItem('flipflop.projector') === null) localStorage.setItem('flipflop.projector', 'no');
}

/** Errors in the console, broken rules of the content policy and requests to anybody else are failures. */
function watch(page: Page, base: string, wrong: string[], refused = NOBODY_YET) {
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() !== 'error' || NOBODY_YET.test(text) || refused.test(text) || LINE_CUT.test(text))
      return;
    wrong.push(`${page.url()}: ${text}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !url.startsWith('data:') && !url.startsWith('blob:')) {
      wrong.push(`${page.url()} asked ${url}`);
    }
  });
}

export { expect };
