import { pause } from '../attackers/attacker.ts';
import { bareGrounds, type Grounds, ourGrounds } from '../grounds.ts';
import { type Door, openReader, type Reader } from '../reader.ts';
import { type Row, row } from '../row.ts';

const MEGABYTE = 2 ** 20;
const BIG = 900_000;
/** What was sent is there, or refused, after this. */
const SETTLE_MS = 500;

function doorAt({ doors }: Grounds, index: number): Door {
  const door = doors[index % doors.length];
  if (door === undefined) throw new Error('no door');
  return door;
}

/** Megabytes that the server holds after an attack and did before; the attackers stay. */
async function holds(grounds: Grounds, attack: () => Promise<readonly Reader[]>): Promise<number> {
  const before = await grounds.server.usage();
  const readers = await attack();
  await pause(SETTLE_MS);
  const after = await grounds.server.usage();
  for (const reader of readers) reader.close();
  return (after.held - before.held) / MEGABYTE;
}

async function openSome(
  grounds: Grounds,
  count: number,
  change = (door: Door) => door,
): Promise<readonly Reader[]> {
  const opened: Reader[] = [];
  for (let index = 0; index < count; index += 1) {
    await openReader(change(doorAt(grounds, index))).then(
      (reader) => opened.push(reader),
      () => {},
    );
  }
  return opened;
}

const bigAuth = (grounds: Grounds) =>
  holds(grounds, () =>
    openSome(grounds, 100, (door) => ({
      ...door,
      connect: `40${JSON.stringify({ ...JSON.parse(door.connect.slice(2) || '{}'), more: 'x'.repeat(BIG) })}`,
    })),
  );

const halfAttachments = (grounds: Grounds) =>
  holds(grounds, async () => {
    const readers = await openSome(grounds, 30);
    const places = Array.from({ length: 10 }, (_, num) => ({ _placeholder: true, num }));
    for (const { socket } of readers) {
      socket.send(`4510-${JSON.stringify(['x', ...places])}`);
      for (let sent = 0; sent < 9; sent += 1) socket.send(Buffer.alloc(BIG));
    }
    for (const { socket } of readers) await drained(socket);
    return readers;
  });

const namespaces = (grounds: Grounds) =>
  holds(grounds, async () => {
    const [reader] = await openSome(grounds, 1);
    if (reader === undefined) throw new Error('no reader');
    reader.socket.pause();
    for (let sent = 0; sent < 200_000 && reader.socket.readyState === reader.socket.OPEN; sent += 1) {
      reader.socket.send('40/x,');
      if (sent % 2_000 === 0) await drained(reader.socket);
    }
    await drained(reader.socket);
    return [reader];
  });

async function drained(socket: Reader['socket']): Promise<void> {
  while (socket.bufferedAmount > 0 && socket.readyState === socket.OPEN) await pause(2);
}

/** How many of these packets end the process, each on a server of its own. */
async function deaths(open: () => Promise<Grounds>, packets: readonly string[]): Promise<number> {
  let dead = 0;
  let grounds = await open();
  for (const packet of packets) {
    const [reader] = await openSome(grounds, 1);
    reader?.send(packet);
    await pause(SETTLE_MS / 2);
    reader?.close();
    const isAlive = await grounds.server.usage().then(
      () => true,
      () => false,
    );
    if (isAlive) continue;
    dead += 1;
    await grounds.server.remove();
    grounds = await open();
  }
  await grounds.server.remove();
  return dead;
}

const DEEP = '['.repeat(5_000) + ']'.repeat(5_000);
const ODD = {
  bare: [
    '42["place",null]',
    '42["place"]',
    '42["clock",{}]',
    '42["clock"]',
    '42["echo","x"]',
    '42["move",1]',
  ],
  ours: [
    '42["setPlace",null]',
    '42["setPlace"]',
    '42["clock",{}]',
    '42["clock"]',
    '42["arrive",null,"x"]',
    '42["leave",{}]',
  ],
};

export async function oddPackets(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const memory = [
    ['T7', '100 × 0.9 MB in the handshake’s auth', bigAuth, '92', '2.1'],
    ['T7', '9 of 10 attachments of 0.9 MB, 30 pages', halfAttachments, '272', '0'],
    ['T7', '200000 unknown namespaces, not reading', namespaces, '102', '0'],
  ] as const;
  const bare = () => bareGrounds({ students: 30 });
  const ours = () => ourGrounds({ students: 30 });
  for (const [threat, attack, run, byDefault, hardened] of memory) {
    const held = [];
    for (const open of [bare, ours]) {
      const grounds = await open();
      const megabytes = await run(grounds);
      await grounds.server.remove();
      held.push(megabytes);
    }
    const [there = Number.NaN, here = Number.NaN] = held;
    const figure = 'held, MB';
    rows.push(row({ threat, attack, figure, byDefault, bare: there, ours: here, hardened, bound: 5 }));
  }
  const figure = 'deaths of the process';
  const threat = 'T7';
  rows.push(
    row({
      threat,
      attack: 'lists 5,000 deep that want an answer',
      figure,
      byDefault: '1',
      bare: await deaths(bare, [`421["echo",${DEEP}]`]),
      ours: await deaths(ours, [`421["clock",${DEEP}]`, `421["setPlace",{"place":${DEEP}}]`]),
      hardened: '0',
      bound: 0,
    }),
    row({
      threat,
      attack: 'odd inputs, no or wrong acknowledgement',
      figure,
      byDefault: '6 of 6',
      bare: await deaths(bare, ODD.bare),
      ours: await deaths(ours, ODD.ours),
      hardened: '0',
      bound: 0,
    }),
  );
  return rows;
}
