import type { Room as Seats } from '../servers/protocol.ts';
import { createReader, now, type Reader } from './reader.ts';

/** Views must be there within this, ms. */
const PATIENCE_MS = 30_000;
/** Socket.IO's answer to a hello. A command that comes before it ends the connection. */
const LET_IN = ['40'];

/** A class as the bench sees it: its readers, its commander, and when the last view of a command came. */
export interface Room {
  readonly everybody: readonly Reader[];
  readonly viewBytes: number;
  /** Sends a command; resolves with the moment at which the last reader had its view. */
  command(text: string): Promise<number>;
}

export function createRoom(seats: Seats, greeting: readonly string[]): Room {
  let viewBytes = 0;
  let wanted = 0;
  let done: (at: number) => void = () => {};
  let fail: (fault: Error) => void = () => {};
  const trouble = (text: string) => fail(new Error(text));

  function view(bytes: number): void {
    viewBytes = bytes;
    wanted -= 1;
    if (wanted === 0) done(now());
  }

  const readers = seats.readers.map((seat) => createReader(seat, greeting, { view, trouble }));
  const commander = createReader(seats.commander, seats.commander.hello === null ? [] : LET_IN, {
    view: () => {},
    trouble,
  });

  return {
    everybody: [...readers, commander],
    get viewBytes() {
      return viewBytes;
    },
    command: (text) =>
      new Promise((resolve, reject) => {
        if (wanted > 0) reject(new Error('the last command is not done yet'));
        wanted = readers.length;
        const late = setTimeout(() => {
          fail(new Error(`${wanted} of ${readers.length} readers had no view of ${text}`));
        }, PATIENCE_MS);
        done = (at) => {
          clearTimeout(late);
          resolve(at);
        };
        fail = (fault) => {
          clearTimeout(late);
          reject(fault);
        };
        commander.send(text);
      }),
  };
}
