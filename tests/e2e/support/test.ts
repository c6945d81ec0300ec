import { type SimulatedTeacher, signIn, type Visitor } from '@flipflop/simulator';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type Product, startProduct } from '../../support/product.ts';
import { type OpenLesson, openLesson } from './open-lesson.ts';

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
}

interface WorkerThings {
  /** The built product, one for each worker. */
  product: Product;
  /** Its teacher, signed in. */
  teacher: SimulatedTeacher;
}

interface TestThings {
  /** Opens an address on a device of its own; whatever goes wrong on the page fails the test. */
  open: (address: string, device?: Device) => Promise<Page>;
  /** A class with its lesson open in the lobby. */
  lesson: OpenLesson;
}

/** Said by the browser itself where a page asks who it is and is nobody yet. */
const NOBODY_YET = /status of 401/;
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
  teacher: [
    async ({ product }, use) => {
      await use(await signIn(product.base, product.teacherLink()));
    },
    { scope: 'worker' },
  ],
  open: async ({ browser, product }, use) => {
    const contexts: BrowserContext[] = [];
    const wrong: string[] = [];
    await use(async (address, device = {}) => {
      const context = device.beside?.context() ?? (await newContext(device));
      const page = await context.newPage();
      watch(page, product.base, wrong);
      await page.goto(address.startsWith('http') ? address : `${product.base}${address}`);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(wrong).toEqual([]);

    async function newContext({ size = 'tablet', theme = 'light', as }: Device) {
      const viewport = typeof size === 'string' ? SIZES[size] : size;
      const context = await browser.newContext({ viewport, colorScheme: theme, reducedMotion: 'reduce' });
      const url = product.base;
      if (as) await context.addCookies(as.cookies().map((cookie) => ({ ...cookie, url })));
      contexts.push(context);
      return context;
    }
  },
  lesson: async ({ product, teacher }, use) => {
    const lesson = await openLesson(product.base, teacher);
    await use(lesson);
    lesson.close();
  },
});

/** Errors in the console, broken rules of the content policy and requests to anybody else are failures. */
function watch(page: Page, base: string, wrong: string[]) {
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() !== 'error' || NOBODY_YET.test(text) || LINE_CUT.test(text)) return;
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
