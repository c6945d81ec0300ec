import type { Figures } from '../child.ts';

/** Said once it is where it wants to be. */
export const sayReady = (): void => void process.send?.('ready');

/** Runs an attack in this process until it is over or told to stop, and says what it counted. */
export async function attack(run: (isStopped: () => boolean) => Promise<Figures>): Promise<void> {
  let isStopped = false;
  process.on('message', (word) => {
    if (word === 'stop') isStopped = true;
  });
  const figures = await run(() => isStopped);
  process.send?.(figures, () => process.exit(0));
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Runs `count` tasks, so many at once. */
export async function inParallel(
  count: number,
  atOnce: number,
  task: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) {
      next += 1;
      await task(next - 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
