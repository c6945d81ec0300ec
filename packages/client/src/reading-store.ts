import { formatReading, nextChangeIn, type Reading, readCountdown } from '@flipflop/countdown';
import type { Countdown } from '@flipflop/rotation';
import type { Connection } from './connection.ts';
import type { ReadStore } from './read-store.ts';

/**
 * A countdown's reading that changes when its text does, by one timer for the next change. Null: no
 * countdown, or the server's time is not known yet.
 */
export function createReadingStore(
  { clock, clockReadings, page }: Pick<Connection, 'clock' | 'clockReadings' | 'page'>,
  countdown: Countdown | null,
): ReadStore<Reading | null> {
  let shown: Reading | null = null;

  function read(): Reading | null {
    if (countdown === null || (countdown.kind === 'running' && clockReadings.get() === 0)) return null;
    const reading = readCountdown(countdown, clock.now());
    const isSame =
      shown !== null && shown.kind === reading.kind && formatReading(shown) === formatReading(reading);
    if (!isSame) shown = reading;
    return shown;
  }

  return {
    get: read,
    subscribe(listener) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let told = read();

      function arm(): void {
        clearTimeout(timer);
        if (countdown === null || read() === null) return;
        const wait = nextChangeIn(countdown, clock.now());
        if (wait !== null) timer = setTimeout(look, Math.ceil(wait));
      }
      function look(): void {
        arm();
        const reading = read();
        if (reading === told) return;
        told = reading;
        listener();
      }

      const stopClock = clockReadings.subscribe(look);
      // Timers of a page in the back run late: look at once when it is in front again.
      const stopPage = page.onFrontChange(look);
      arm();
      return () => {
        clearTimeout(timer);
        stopClock();
        stopPage();
      };
    },
  };
}
