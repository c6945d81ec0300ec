import type { Page } from '@playwright/test';
import { canSleep, lookAway, wakeUp } from './support/asleep.ts';
import { lead } from './support/lead.ts';
import { openLine } from './support/line.ts';
import type { OpenLesson } from './support/open-lesson.ts';
import { expect, type Open, test } from './support/test.ts';

const openBoard = async (lesson: OpenLesson, open: Open) =>
  open(await lesson.boardAddress(), { size: 'projector' });
const boardHeading = (board: Page, name: string) => board.getByRole('heading', { name });

test('The board keeps its screen awake, and again after it was hidden', async ({ lesson, open }) => {
  const board = await openBoard(lesson, open);
  await expect(board.getByText('6B').first()).toBeVisible();
  await board.addInitScript(() => {
    let held = 0;
    const tell = () => document.documentElement.setAttribute('data-held', String(held));
    // A browser lets go of it by itself where the page is hidden.
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) held = 0;
      tell();
    });
    const request = async () => {
      held += 1;
      tell();
      return { release: async () => undefined };
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  });
  await canSleep(board);
  const html = board.locator('html');
  await expect(html).toHaveAttribute('data-held', '1');
  await lookAway(board);
  await expect(html).toHaveAttribute('data-held', '0');
  await wakeUp(board);
  await expect(html).toHaveAttribute('data-held', '1');
});

test('A link that was replaced opens no board, and says so', async ({ lesson, open }) => {
  const replaced = await lesson.boardAddress();
  await lesson.boardAddress();
  const board = await open(replaced, { size: 'projector', refused: /status of 4\d\d/ });
  await expect(boardHeading(board, 'Which class?')).toBeVisible();
  await expect(board.getByText(/^This link was used, replaced or is too old/)).toBeVisible();
});

interface Weight {
  readonly nodes: number;
  readonly listeners: number;
  readonly heapMb: number;
  readonly timers: number;
}

/** Whatever is still held after the garbage has gone. */
async function weigh(board: Page): Promise<Weight> {
  const session = await board.context().newCDPSession(board);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  const timers = Number(await board.locator('html').getAttribute('data-timers'));
  return {
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    heapMb: of('JSHeapUsedSize') / 2 ** 20,
    timers,
  };
}

test('A board that hangs for four hours holds as much at the end as after the first', async ({
  lesson,
  open,
  product,
}) => {
  test.setTimeout(240_000);
  const line = await openLine(product.port);
  const address = new URL(await lesson.boardAddress());
  const board = await open(`${line.base}${address.pathname}${address.hash}`, { size: 'projector' });
  await expect(board.getByText('6B').first()).toBeVisible();
  await board.clock.install();
  await board.addInitScript(() => {
    const running = new Set<number>();
    const tell = () => document.documentElement?.setAttribute('data-timers', String(running.size));
    const start = window.setTimeout.bind(window);
    const stop = window.clearTimeout.bind(window);
    window.setTimeout = ((run: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) => {
      const id: number = start(() => {
        running.delete(id);
        run(...given);
      }, ms);
      running.add(id);
      tell();
      return id;
    }) as typeof window.setTimeout;
    window.clearTimeout = ((id?: number) => {
      if (id !== undefined) running.delete(id);
      tell();
      stop(id);
    }) as typeof window.clearTimeout;
  });
  await board.reload();
  await lead(lesson, 'start', 'counting');

  const offline = board.getByRole('complementary', { name: 'Connection' });

  /** What a lesson does to a board, and half an hour without a connection. */
  async function hang() {
    await lesson.send('message', { to: { kind: 'all' }, text: 'Quieter, please.' });
    await expect(board.getByText('Quieter, please.')).toBeVisible();
    await lesson.send('clearMessage', { to: { kind: 'all' } });
    await lesson.send('eyesUp', { on: true, text: null });
    await expect(boardHeading(board, 'Eyes up')).toBeVisible();
    await lesson.send('eyesUp', { on: false, text: null });
    await lead(lesson, 'swap', 'changeover');
    await expect(boardHeading(board, 'Swap!')).toBeVisible();
    await lead(lesson, 'undo', 'counting');
    await expect(boardHeading(board, 'Round 1 of 2')).toBeVisible();
    line.cut();
    await board.clock.runFor('30:00');
    await expect(offline).toBeVisible();
    line.restore();
    await expect(async () => {
      await board.clock.runFor('00:02');
      await expect(offline).toBeHidden({ timeout: 500 });
    }).toPass();
  }

  for (let turn = 0; turn < 2; turn += 1) await hang();
  const before = await weigh(board);
  for (let turn = 2; turn < 8; turn += 1) await hang();
  const after = await weigh(board);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 100);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 10);
  expect(after.timers).toBeLessThanOrEqual(before.timers + 2);
  expect(after.heapMb).toBeLessThanOrEqual(before.heapMb + 3);
  await line.close();
});
