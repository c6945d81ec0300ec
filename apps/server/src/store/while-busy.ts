import { isDiskError } from './disk-error.ts';

/** Ms before each further try; together under a second. */
const PAUSES = [10, 20, 40, 80, 160, 320];
const BUSY = ['EPERM', 'EACCES', 'EBUSY'];

/**
 * Tries again while another program has the file open: on Windows a virus scanner or a backup does so
 * for a moment after every write. Elsewhere these codes mean what they say, and are thrown.
 */
export async function whileBusy<Result>(
  work: () => Promise<Result>,
  pause: (ms: number) => Promise<unknown>,
  platform: string = process.platform,
): Promise<Result> {
  for (const ms of platform === 'win32' ? PAUSES : []) {
    try {
      return await work();
    } catch (error) {
      if (!isDiskError(error, BUSY)) throw error;
      await pause(ms);
    }
  }
  return work();
}
