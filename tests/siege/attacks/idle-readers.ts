import { pause } from '../attackers/attacker.ts';
import { bareGrounds, type Grounds, ourGrounds } from '../grounds.ts';
import { openReader, type Reader } from '../reader.ts';
import { type Row, row } from '../row.ts';

const PAUSED = 100;
const VIEWS = 5_000;
const WARM_UP = 200;
const MEGABYTE = 2 ** 20;
const STUDENTS = 50;
/** About as long as our own in this lesson, with a message on it. */
const VIEW_BYTES = 2_500;

interface Read {
  readonly megabytes: number;
  /** Readers, paused or not, that did not end on the newest view. */
  readonly behind: number;
}

/** A hundred pages that stop reading (and one that does not) while five thousand views are sent. */
async function read(grounds: Grounds): Promise<Read> {
  const { server, doors, classes } = grounds;
  try {
    const readers: Reader[] = [];
    for (let opened = 0; opened < PAUSED; opened += 1) {
      const door = doors[opened % STUDENTS];
      if (door === undefined) throw new Error('no door');
      readers.push(await openReader(door));
    }
    const other = doors[STUDENTS];
    if (other === undefined) throw new Error('no door');
    const honest = await openReader(other);
    await server.ask('views', `${WARM_UP} ${classes[0]?.classId ?? ''}`);
    const everybody = [...readers, honest];
    /** The last view that each has: other frames come between them. */
    const last = new Map<Reader, string>();
    for (const reader of everybody) {
      reader.socket.on('message', (data) => {
        const text = String(data);
        if (text.includes('move ')) last.set(reader, text);
      });
    }
    const newest = (reader: Reader) => last.get(reader)?.includes(`move ${VIEWS} `) === true;
    const before = await server.usage();
    for (const { socket } of readers) socket.pause();
    await server.ask('views', `${VIEWS} ${classes[0]?.classId ?? ''}`);
    const after = await server.usage();
    for (const { socket } of readers) socket.resume();
    for (let waited = 0; waited < 5_000 && !everybody.every(newest); waited += 50) await pause(50);
    const behind = everybody.filter((reader) => !newest(reader)).length;
    for (const reader of everybody) reader.close();
    return { megabytes: (after.held - before.held) / MEGABYTE, behind };
  } finally {
    await server.remove();
  }
}

export async function idleReaders(): Promise<readonly Row[]> {
  const wanted = { students: STUDENTS + 1, inMemory: true, viewBytes: VIEW_BYTES };
  const bare = await read(await bareGrounds(wanted));
  const ours = await read(await ourGrounds(wanted));
  const attack = `${PAUSED} readers that do not read, ${VIEWS} views`;
  return [
    row({
      threat: 'T23',
      attack,
      figure: 'held, MB',
      byDefault: '226 (one reader, 20 KB)',
      bare: bare.megabytes,
      ours: ours.megabytes,
      hardened: '0.5',
      bound: 20,
    }),
    row({
      threat: 'T23',
      attack,
      figure: 'not on the newest view at the end',
      byDefault: '',
      bare: bare.behind,
      ours: ours.behind,
      hardened: '0',
      bound: 0,
    }),
  ];
}
