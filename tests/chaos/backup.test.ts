import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { signIn } from '@flipflop/simulator';
import { expect, onTestFinished, test } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { startProduct } from '../support/product.ts';
import { seededRandom } from '../support/random.ts';
import { type ClassUnderLoad, openClass, progressOf, startLoad } from './class-under-load.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/data.mjs', import.meta.url));
const STUDENTS = ['Amara', 'Bao', 'Chloe', 'Dmitri', 'Eli', 'Fatou'];
/** Acknowledgements before and while the backup is made. */
const BEFORE = 60;
const MEANWHILE = 20;

test('[T24] a backup under load, restored elsewhere: everybody goes on with all that was acknowledged before it', async () => {
  const product = await startProduct({ LOG_LEVEL: 'silent' });
  onTestFinished(() => product.remove());
  const folder = await mkdtemp(path.join(os.tmpdir(), 'flipflop-backup-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [backup, elsewhere] = [path.join(folder, 'backup'), path.join(folder, 'elsewhere')];
  const teacher = await signIn(product.base, product.teacherLink());
  const classes = [
    await openClass(product, teacher, 'Bagels', STUDENTS),
    await openClass(product, teacher, 'Tides', STUDENTS.slice(0, 3)),
  ];
  let acknowledged = 0;
  const random = seededRandom(20_261_124);
  const loads = classes.map((klass) =>
    startLoad(klass, random, () => {
      acknowledged += 1;
    }),
  );
  const reached = (count: number) => eventually(() => (acknowledged >= count ? true : null), 60_000);

  await reached(BEFORE);
  const promised = classes.map(noteOf);
  const saving = run('backup', product.dataDir, backup);
  await reached(acknowledged + MEANWHILE);
  expect(await saving).toMatchObject({
    code: 0,
    output: expect.stringContaining('(3 classes) are saved in'),
  });

  // A folder in which a server runs is not restored into.
  const refused = await run('restore', product.dataDir, backup, '--replace');
  expect(refused).toMatchObject({
    code: 1,
    output: expect.stringMatching(/in use by process \d+.*Stop that process/),
  });
  expect(await run('restore', elsewhere, backup)).toMatchObject({ code: 0 });

  const lastOnes = loads.map((load) => load.stop());
  await product.kill();
  await rename(product.dataDir, path.join(folder, 'lost'));
  await rename(elsewhere, product.dataDir);
  await product.start();
  await Promise.all(lastOnes);

  for (const [index, klass] of classes.entries()) {
    await everybodyIsBack(klass);
    expect(noteOf(klass).arrivals.size).toBeGreaterThan(0);
    expect(missingFrom(klass, promised[index])).toEqual([]);
    const said = await klass.panel.send('message', { to: { kind: 'all' }, text: 'We go on' });
    expect(said).toEqual({ ok: true });
    klass.panel.close();
    for (const { connection } of klass.learners) connection.close();
  }
}, 180_000);

interface Note {
  readonly progress: number;
  readonly lesson: string | undefined;
  /** "Amara in round 1" */
  readonly arrivals: ReadonlySet<string>;
  readonly saved: ReadonlySet<string>;
}

/** What was acknowledged so far. */
function noteOf(klass: ClassUnderLoad): Note {
  const arrivals = klass.learners.flatMap(({ id, arrived }) => [...arrived].map((round) => `${id} ${round}`));
  return {
    progress: klass.progress,
    lesson: klass.lessons.at(-1),
    arrivals: new Set(arrivals),
    saved: new Set(klass.saved),
  };
}

function missingFrom(klass: ClassUnderLoad, note: Note | undefined): string[] {
  const view = klass.panel.views.teacherView.get()?.class;
  if (view === undefined || note === undefined) return ['the lesson'];
  const missing: string[] = [];
  if (progressOf(klass, view) < note.progress) missing.push(`stage ${note.progress}`);
  if (view.content !== note.lesson) return missing;
  for (const { id, connection } of klass.learners) {
    const there = connection.views.personalView.get()?.arrived ?? [];
    for (const arrival of note.arrivals) {
      const [who, round] = arrival.split(' ');
      if (who === id && !there.includes(Number(round))) missing.push(arrival);
    }
  }
  return missing;
}

/** By themselves, with the cookies that they had. */
async function everybodyIsBack({ panel, learners }: ClassUnderLoad): Promise<void> {
  for (const connection of [panel, ...learners.map((learner) => learner.connection)]) {
    await eventually(() => (connection.status.get().state === 'online' ? true : null), 15_000);
    await eventually(
      () => connection.views.teacherView.get() ?? connection.views.personalView.get() ?? null,
      15_000,
    );
  }
}

async function run(command: string, dataDir: string, ...words: readonly string[]) {
  const child = spawn(process.execPath, [SCRIPT, command, ...words], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  await once(child, 'close');
  return { code: child.exitCode, output };
}
