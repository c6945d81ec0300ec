import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Connection } from '@flipflop/client';
import { joinByCode, type SimulatedStudent, signIn } from '@flipflop/simulator';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';

import { eventually } from '../../support/eventually.ts';
import { startProduct } from '../../support/product.ts';
import { KINDS, NO_LOAD, startServer } from '../contestants.ts';
import { createReader, now } from '../crowd/reader.ts';
import { LESSON } from '../lesson.ts';
import type { Sizes } from '../sizes.ts';
import { median, p99, type Row, row } from '../table.ts';

const SLOWER = 4;
/** Between two swaps, ms: every screen is at rest again. */
const REST_MS = 600;
const WARM_UP = 4;
const PHONE = { width: 360, height: 740 };
const ORDER = ['swap', 'undo'] as const;
const FINDER = new URL('../../../scripts/lib/chromium.mjs', import.meta.url).href;
const WATCH = fileURLToPath(new URL('../browser/watch-paints.js', import.meta.url));

interface Painted {
  /** Ms from the frame's arrival at the page to the painted heading, and from the command. */
  readonly fromFrame: readonly number[];
  readonly fromCommand: readonly number[];
}

/** A swap to the painted screen of a phone, its processor four times slower than this machine's. */
export async function paint({ paints, from }: Sizes): Promise<Row[]> {
  const executablePath = await chromiumHere();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const ours = await product(browser, paints);
    const plain = await plainPage(browser, paints, from);
    const reference = {
      against: 'a bare page: raw ws, textContent',
      unit: 'ms',
      judged: 'ratio',
      target: null,
    } as const;
    return [
      row({
        id: 'paint-p50',
        what: `a swap's frame to the painted screen, processor ${SLOWER}× slower, median of ${paints}`,
        ours: median(ours.fromFrame),
        reference: median(plain.fromFrame),
        ...reference,
        beside: { 'from the command': median(ours.fromCommand), reference: median(plain.fromCommand) },
      }),
      row({
        id: 'paint-p99',
        what: 'the same, p99',
        ours: p99(ours.fromFrame),
        reference: p99(plain.fromFrame),
        ...reference,
        beside: { 'from the command': p99(ours.fromCommand), reference: p99(plain.fromCommand) },
      }),
    ];
  } finally {
    await browser.close();
  }
}

async function product(browser: Browser, paints: number): Promise<Painted> {
  const running = await startProduct({ LOG_LEVEL: 'warn' });
  try {
    const { student, panel } = await openLesson(running.base, running.teacherLink());
    const context = await browser.newContext({ viewport: PHONE });
    await context.addCookies(student.visitor.cookies().map((cookie) => ({ ...cookie, url: running.base })));
    const watched = await watch(context, KINDS.ours.greeting[0]);
    await watched.page.goto(running.base);
    await watched.page.getByRole('heading', { level: 1 }).first().waitFor();
    await watched.slowDown();
    const painted = await repeat(paints, watched.next, (number) => swapOrUndo(panel, number));
    panel.close();
    await context.close();
    return painted;
  } finally {
    await running.remove();
  }
}

async function openLesson(
  base: string,
  link: string,
): Promise<{ readonly student: SimulatedStudent; readonly panel: Connection }> {
  const teacher = await signIn(base, link);
  const names = Array.from({ length: 30 }, (_, index) => `Student ${index + 1}`);
  const page = await teacher.makeClass('Bench', names);
  await teacher.openLesson(page.id, LESSON);
  const panel = teacher.connect(page.id);
  const code = await eventually(() => panel.views.teacherView.get()?.door.code ?? null);
  const student = await joinByCode(base, code, 'Student 1');
  const studentId = page.roster.find(({ given }) => given === 'Student 1')?.id ?? '';
  await done(panel.send('setPlace', { student: studentId, place: 'room' }));
  await done(panel.send('start', { seen: { phase: 'lobby', round: 0 } }));
  return { student, panel };
}

/** Counted from 0: swaps and what takes them back, in turn. */
async function swapOrUndo(panel: Connection, number: number): Promise<void> {
  const name = ORDER[number % 2] ?? 'swap';
  const seen =
    name === 'swap' ? ({ phase: 'round', round: 0 } as const) : ({ phase: 'changeover', round: 1 } as const);
  await done(panel.send(name, { seen }));
}

async function done(answer: ReturnType<Connection['send']>): Promise<void> {
  const ack = await answer;
  if (!ack.ok) throw new Error(ack.error.message);
}

async function plainPage(browser: Browser, paints: number, from: Sizes['from']): Promise<Painted> {
  const setting = { classes: 1, readers: 1, students: 1, durable: true };
  const running = await startServer('rawWs', setting, NO_LOAD, { from });
  const served = await serveBarePage();
  try {
    const [room] = running.rooms;
    const seat = room?.readers[0];
    if (room === undefined || seat === undefined) throw new Error('no seat');
    const watched = await watch(await browser.newContext({ viewport: PHONE }), KINDS.rawWs.greeting[0]);
    await watched.page.goto(served.url);
    const first = watched.next();
    await watched.page.evaluate((url) => {
      new WebSocket(url).onmessage = ({ data }) => {
        const heading = document.querySelector('h1');
        if (heading !== null) heading.textContent = data;
      };
    }, seat.url);
    await first;
    await watched.slowDown();
    const commander = createReader(room.commander, [], { view: () => {}, trouble: () => {} });
    await commander.connect();
    return await repeat(paints, watched.next, async (number) => commander.send(`c${number}`));
  } finally {
    served.close();
    await running.stop();
  }
}

/** From this machine, as a page of no origin may not open a socket to it. */
async function serveBarePage(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>none yet</h1>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

interface Watched {
  readonly page: Page;
  /** The next view that was painted. */
  next(): Promise<{ readonly took: number; readonly at: number }>;
  slowDown(): Promise<unknown>;
}

async function watch(context: BrowserContext, view: string): Promise<Watched> {
  const page = await context.newPage();
  let painted: (paint: { readonly took: number; readonly at: number }) => void = () => {};
  await page.exposeBinding('benchPainted', (_source, took: number, at: number) => painted({ took, at }));
  await page.addInitScript({ content: `globalThis.benchView = ${JSON.stringify(view)};` });
  await page.addInitScript({ path: WATCH });
  const cdp = await context.newCDPSession(page);
  return {
    page,
    next: () =>
      new Promise((resolve) => {
        painted = resolve;
      }),
    slowDown: () => cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER }),
  };
}

async function repeat(
  paints: number,
  next: Watched['next'],
  command: (number: number) => Promise<void>,
): Promise<Painted> {
  const fromFrame: number[] = [];
  const fromCommand: number[] = [];
  for (let number = 0; number < WARM_UP + paints; number += 1) {
    const painting = next();
    const sentAt = now();
    await command(number);
    const { took, at } = await painting;
    if (number >= WARM_UP) {
      fromFrame.push(took);
      fromCommand.push(at - sentAt);
    }
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  }
  return { fromFrame, fromCommand };
}

/** A Chromium that is on this machine already, else Playwright's own. */
async function chromiumHere(): Promise<string | undefined> {
  const place: unknown = await import(FINDER);
  if (typeof place !== 'object' || place === null || !('foundChromium' in place)) return undefined;
  const found: unknown = typeof place.foundChromium === 'function' ? place.foundChromium() : undefined;
  return typeof found === 'string' ? found : undefined;
}
