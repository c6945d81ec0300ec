import type { Reading } from '@flipflop/countdown';
import type { PanelConnection } from './connection-state.ts';

export interface Sayable {
  readonly refusal: string | null;
  readonly connection: PanelConnection;
  readonly reading: Reading | null;
  readonly warnMs: number;
}

/** What the panel's one live region says: never a running number, never who came in. */
export function sayNow({ refusal, connection, reading, warnMs }: Sayable): string {
  if (connection.state === 'offline') return 'No connection';
  if (refusal !== null) return refusal;
  if (reading?.kind === 'over') return 'Time’s up';
  if (reading?.kind === 'paused') return 'The countdown has stopped';
  if (reading !== null && warnMs > 0 && reading.ms <= warnMs) {
    const minutes = Math.round(warnMs / 60_000);
    return minutes === 1 ? '1 minute left' : `${minutes} minutes left`;
  }
  return '';
}
