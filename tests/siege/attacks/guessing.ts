import { createVisitor, type Visitor } from '@flipflop/simulator';
import { pause } from '../attackers/attacker.ts';
import { startAttacker } from '../child.ts';
import { ourGrounds } from '../grounds.ts';
import { type Row, row } from '../row.ts';
import type { SeededClass } from '../servers/seed.ts';

const GUESSES = 10_000;
const STUDENTS = 35;
/** Ms between two students who come in, as at a lesson's begin. */
const EVERY_MS = 60;
/** A page that was told to wait is tapped again after this, ms. */
const TAP_MS = 250;

/** What a student does: the code, then the name; once more where it was told to wait. */
async function comeIn(base: string, code: string, name: string): Promise<{ ms: number; isIn: boolean }> {
  const visitor = createVisitor(base);
  const from = performance.now();
  await twice(visitor, (api) => api.call('joinCode', { body: { code } }));
  const answer = await twice(visitor, (api) => api.call('joinName', { body: { code, name } }));
  return { ms: performance.now() - from, isIn: answer.ok && answer.value.state === 'in' };
}

async function twice<Answer extends { readonly ok: boolean }>(
  { api }: Visitor,
  ask: (api: Visitor['api']) => Promise<Answer>,
): Promise<Answer> {
  const answer = await ask(api);
  if (answer.ok) return answer;
  await pause(TAP_MS);
  return ask(api);
}

interface Entries {
  readonly notIn: number;
  readonly p95: number;
}

async function allComeIn(base: string, { code, students }: SeededClass): Promise<Entries> {
  const entries = await Promise.all(
    students.map(async ({ name }, index) => {
      await pause(index * EVERY_MS);
      return comeIn(base, code, name);
    }),
  );
  const times = entries.map(({ ms }) => ms).sort((one, other) => one - other);
  return {
    notIn: entries.filter(({ isIn }) => !isIn).length,
    p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN,
  };
}

/** Whether the right code lets a stranger in, as far as one can come without a card: by a made-up and by a taken name. */
async function hits(base: string, { code, students }: SeededClass): Promise<number> {
  const names = ['Zed Nobody', students[0]?.name ?? ''];
  const answers = await Promise.all(
    names.map((name) => createVisitor(base).api.call('joinName', { body: { code, name } })),
  );
  return answers.filter((answer) => answer.ok && answer.value.state === 'in').length;
}

export async function guessing(): Promise<readonly Row[]> {
  const { server, classes } = await ourGrounds({ classes: 2, students: STUDENTS });
  const [room, quietRoom] = classes;
  if (room === undefined || quietRoom === undefined) throw new Error('no class');
  try {
    const quiet = await allComeIn(server.base, quietRoom);
    const before = await server.usage();
    const bot = startAttacker('guesses', [server.base, String(GUESSES)]);
    await bot.ready;
    const guessedAt = await allComeIn(server.base, room);
    const guessed = await bot.done;
    const { held } = await server.usage();
    const byHit = await hits(server.base, room);
    const roll = await server.ask('roll', room.classId);
    const attack = `${GUESSES} codes guessed from the address of ${STUDENTS} students`;
    const common = { threat: 'T1', attack, bare: null, byDefault: '', hardened: '' };
    return [
      row({
        ...common,
        figure: 'students not in',
        byDefault: '15 of 35; then every late one',
        hardened: '0',
        ours: guessedAt.notIn,
        bound: 0,
      }),
      row({
        ...common,
        figure: `student in, p95, ms (${Math.round(quiet.p95)} while nobody guesses)`,
        ours: guessedAt.p95,
        bound: 1_000,
      }),
      row({ ...common, figure: 'in by guessing', ours: guessed.in ?? Number.NaN, bound: 0 }),
      row({ ...common, figure: 'in with the right code alone', ours: byHit, bound: 0 }),
      row({
        ...common,
        figure: 'on the roll',
        ours: Array.isArray(roll) ? roll.length : Number.NaN,
        bound: STUDENTS,
        exactly: true,
      }),
      row({ ...common, figure: 'held, MB', ours: (held - before.held) / 2 ** 20, bound: 40 }),
    ];
  } finally {
    await server.remove();
  }
}
