import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startAttacker } from '../child.ts';
import { bareGrounds, type Grounds, ourGrounds } from '../grounds.ts';
import { type Row, row } from '../row.ts';

const CLASSES = 34;
const STUDENTS = 30;
const KNOWN = 1_000;
const GUESSES = 20_000;

interface Back {
  /** Seconds after the server listens again. */
  readonly p50: number;
  readonly last: number;
}

/** A thousand pages lose the server at once, and find it again. With `guessed`, codes are guessed meanwhile. */
async function restart(grounds: Grounds, guessed: boolean): Promise<Back> {
  const { server, classes } = grounds;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'flipflop-siege-'));
  try {
    const file = path.join(folder, 'people.json');
    const people = classes.flatMap(({ students }) => students.map(({ cookie, csrf }) => [cookie, csrf]));
    const nobody = ['', ''];
    const known = Array.from({ length: KNOWN }, (_, index) => people[index] ?? nobody);
    writeFileSync(file, JSON.stringify(known));
    const crowd = startAttacker('crowd', [server.base, file]);
    await crowd.ready;
    const bot = guessed ? startAttacker('guesses', [server.base, String(GUESSES)]) : null;
    await bot?.ready;
    await server.kill();
    await server.restart();
    const listeningAt = Date.now();
    const { p50At = Number.NaN, lastAt = Number.NaN } = await crowd.done;
    await bot?.stop();
    return { p50: (p50At - listeningAt) / 1_000, last: (lastAt - listeningAt) / 1_000 };
  } finally {
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function reconnects(): Promise<readonly Row[]> {
  const wanted = { classes: CLASSES, students: STUDENTS };
  const bare = await restart(await bareGrounds(wanted), false);
  const ours = await restart(await ourGrounds(wanted), true);
  const attack = `${KNOWN} known pages of one address after a restart, codes guessed meanwhile`;
  return [
    row({
      threat: 'T8',
      attack,
      figure: 'back, p50, s',
      byDefault: '3.4',
      bare: bare.p50,
      ours: ours.p50,
      hardened: '',
      bound: 4,
    }),
    row({
      threat: 'T8',
      attack,
      figure: 'last one back, s',
      byDefault: '3.9',
      bare: bare.last,
      ours: ours.last,
      hardened: '',
      bound: 4,
    }),
  ];
}
