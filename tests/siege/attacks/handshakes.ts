import { startAttacker } from '../child.ts';
import { bareGrounds, type Grounds, ourGrounds } from '../grounds.ts';
import { gatherClass } from '../honest-class.ts';
import { openReader, type Reader } from '../reader.ts';
import { type Row, row } from '../row.ts';

const POLLING = 20_000;
const WEBSOCKETS = 3_000;
const HONEST = 30;
const MEGABYTE = 2 ** 20;

interface Knocked {
  readonly sessions: number;
  readonly megabytes: number;
  readonly p99: number;
}

/** Handshakes without a cookie while a class is moved. */
async function knock(grounds: Grounds, transport: 'polling' | 'websocket', count: number): Promise<Knocked> {
  const { server } = grounds;
  const honest = await gatherClass(grounds, HONEST);
  try {
    const before = await server.usage();
    const own = await server.sockets();
    const attacker = startAttacker('handshakes', [server.base, String(count), transport]);
    await attacker.ready;
    let isOver = false;
    void attacker.done.finally(() => {
      isOver = true;
    });
    let p99 = 0;
    while (!isOver) p99 = Math.max(p99, (await honest.moves(10)).p99);
    const sessions = (await server.sockets()) - own;
    const { held } = await server.usage();
    await attacker.stop();
    return { sessions, megabytes: (held - before.held) / MEGABYTE, p99 };
  } finally {
    honest.close();
    await server.remove();
  }
}

export async function handshakes(): Promise<readonly Row[]> {
  const wanted = { students: HONEST };
  const rows: Row[] = [];
  for (const [transport, count, byDefault, hardened] of [
    ['polling', POLLING, ['20000', '104', ''], ['0', '1', '']],
    ['websocket', WEBSOCKETS, ['3000', '66', ''], ['0', '', '']],
  ] as const) {
    const bare = await knock(await bareGrounds(wanted), transport, count);
    const ours = await knock(await ourGrounds(wanted), transport, count);
    const attack = `${count} ${transport} handshakes without a cookie`;
    const figures = [
      ['sessions', bare.sessions, ours.sessions, 0],
      ['held, MB', bare.megabytes, ours.megabytes, 20],
      [`swap p99, ms, ${HONEST} students`, bare.p99, ours.p99, 100],
    ] as const;
    for (const [index, [figure, there, here, bound]] of figures.entries()) {
      rows.push(
        row({
          threat: 'T7',
          attack,
          figure,
          byDefault: byDefault[index] ?? '',
          bare: there,
          ours: here,
          hardened: hardened[index] ?? '',
          bound,
        }),
      );
    }
  }
  return rows;
}

const PER_PERSON = 4;
const PER_CLASS = 200;

/** How many of so many pages are let in. */
async function letIn(doors: Grounds['doors'], pages: readonly number[]): Promise<number> {
  const opened: Reader[] = [];
  await Promise.all(
    pages.map(async (index) => {
      const door = doors[index];
      if (door === undefined) throw new Error('no door');
      await openReader(door).then(
        (reader) => opened.push(reader),
        () => {},
      );
    }),
  );
  const count = opened.length;
  for (const reader of opened) reader.close();
  return count;
}

export async function tooManyPages(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const pages = {
    person: Array.from({ length: 12 }, () => 0),
    class: Array.from({ length: 240 }, (_, index) => index % 60),
  };
  const counts = [];
  for (const grounds of [await bareGrounds({ students: 60 }), await ourGrounds({ students: 60 })]) {
    const person = await letIn(grounds.doors, pages.person);
    counts.push({ person, class: await letIn(grounds.doors, pages.class.slice().reverse()) });
    await grounds.server.remove();
  }
  const [bare, ours] = counts;
  if (bare === undefined || ours === undefined) throw new Error('nobody knocked');
  for (const [attack, key, bound] of [
    ['12 pages of one person at once', 'person', PER_PERSON],
    ['240 pages of one class at once', 'class', PER_CLASS],
  ] as const) {
    rows.push(
      row({
        threat: 'T7',
        attack,
        figure: 'let in',
        byDefault: 'all',
        bare: bare[key],
        ours: ours[key],
        hardened: String(bound),
        bound,
        exactly: true,
      }),
    );
  }
  return rows;
}
