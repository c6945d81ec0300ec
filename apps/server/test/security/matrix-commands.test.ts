import { commonCommands, studentCommands, teacherCommands } from '@flipflop/protocol';
import { phaseOf } from '@flipflop/rotation';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commonTable, studentTable, teacherTable } from '../../src/realtime/commands.ts';
import {
  COMMON_RIGHTS,
  type CommandRight,
  PHASES,
  type PhaseName,
  STUDENT_RIGHTS,
  TEACHER_RIGHTS,
  WHO,
  type Who,
} from './authorisation.ts';
import type { Line, Reply } from './line.ts';
import { studentInput, teacherInput } from './samples.ts';
import { idPathsIn, withPart } from './schema-shape.ts';
import { openWorld, roleOf, type Side, type World } from './world.ts';

const UNKNOWN = 'nosuch11';
const MALFORMED = ['__proto__', 'A1', 'a'.repeat(13), '../x', '', null, 7, ['a']];
const CONNECTED = [
  'student',
  'classmate',
  'foreignStudent',
  'board',
  'foreignBoard',
  'owner',
  'coTeacher',
  'otherTeacher',
] as const satisfies readonly Who[];
const OUTSIDE = WHO.filter((who) => !CONNECTED.some((one) => one === who));
const THERE: readonly Who[] = ['foreignStudent', 'foreignBoard', 'otherTeacher'];

interface Row {
  readonly name: string;
  readonly role: 'teacher' | 'student' | 'any';
  readonly schema: unknown;
  readonly right: CommandRight;
}

const rowsOf = (role: Row['role'], schemas: object, rights: object): Row[] =>
  Object.entries(rights).map(([name, right]) => ({ name, role, schema: Reflect.get(schemas, name), right }));
const rows: readonly Row[] = [
  ...rowsOf('teacher', teacherCommands, TEACHER_RIGHTS),
  ...rowsOf('student', studentCommands, STUDENT_RIGHTS),
  ...rowsOf('any', commonCommands, COMMON_RIGHTS),
];

let world: World;
let cells = 0;
let ids = 0;
const lines = new Map<Who, Line>();

beforeAll(async () => {
  world = await openWorld();
  await world.enter('lobby');
  for (const who of CONNECTED) lines.set(who, await world.line(who));
});
afterAll(async () => {
  const size = `${rows.length} commands × ${WHO.length} people × ${PHASES.length} phases`;
  console.log(`commands: ${size}, ${cells} cells asked`);
  for (const line of lines.values()) line.socket.terminate();
  await world.close();
});

const home = (who: Who): Side => (THERE.includes(who) ? world.there : world.here);
const away = (who: Who): Side => (THERE.includes(who) ? world.here : world.there);

async function seenIn(side: Side) {
  const session = await world.services.sessions.current(side.classId);
  const phase = session === null ? 'lobby' : phaseOf(session.state);
  const round = session?.state.context.round ?? 0;
  if (phase === 'counting' || phase === 'paused' || phase === 'timeUp') return { phase: 'round', round };
  return { phase: phase === 'changeoverPaused' ? 'changeover' : phase, round };
}

/** What the row's own people would send. With `admit`, someone knocks first. */
async function inputOf({ name, role }: Row, side: Side): Promise<object> {
  if (role === 'any') return {};
  if (role === 'student') return { ...studentInput(name), ...(await roundOf(name, side)) };
  ids += 1;
  const isTeachers = (known: string): known is keyof typeof TEACHER_RIGHTS => known in TEACHER_RIGHTS;
  if (!isTeachers(name)) throw new Error(`${name} is no command`);
  const input = teacherInput(name, side, await seenIn(side), `c${ids}`);
  return name === 'admit' ? { ...input, knock: await knockAt(side) } : input;
}

async function roundOf(name: string, side: Side): Promise<object> {
  return name === 'arrive' || name === 'done' ? { round: (await seenIn(side)).round } : {};
}

async function knockAt(side: Side): Promise<string> {
  if (side.code === '') return UNKNOWN;
  await world.services.doors.byName({ device: `device-${ids}`, signedIn: null }, side.code, `Guest ${ids}`);
  return world.services.doors.waiting(side.classId).at(-1)?.id ?? UNKNOWN;
}

interface Asked {
  readonly reply: Reply;
  readonly changed: boolean;
  readonly changedAway: boolean;
}

async function send(who: Who, name: string, ...inputs: readonly unknown[]): Promise<Asked> {
  cells += 1;
  const before = world.fingerprint();
  const awayBefore = world.fingerprintOf(away(who));
  const line = lines.get(who);
  if (line === undefined) throw new Error(`${who} has no connection`);
  // As far apart as people's own commands are: no budget is in the way.
  world.pass(150);
  const reply = await line.send(name, ...inputs);
  const asked = {
    reply,
    changed: world.fingerprint() !== before,
    changedAway: world.fingerprintOf(away(who)) !== awayBefore,
  };
  if (asked.changed) await world.reset();
  return asked;
}

describe.each(PHASES)('[T5] in the phase %s', (phase: PhaseName) => {
  beforeAll(() => world.enter(phase));

  test('each command is done for those whom the table names, and for nobody else', async () => {
    expect(await world.phase()).toBe(phase);
    for (const row of rows) {
      const { name, right } = row;
      const isDue = right.when.includes(phase);
      for (const who of CONNECTED) {
        // What can be undone can be so for ten seconds.
        if (name === 'undo') await world.enter(phase);
        const may = right.may.includes(who) || (THERE.includes(who) && isFor(row, who));
        const { reply, changed, changedAway } = await send(who, name, await inputOf(row, home(who)));
        const cell = [phase, name, who];
        expect([...cell, reply.refused === null]).toEqual([...cell, may && isDue]);
        expect([...cell, changedAway]).toEqual([...cell, false]);
        // One name for two roles: read as what one's own role may send by it.
        if (!may)
          expect([...cell, reply.refused]).toEqual([
            ...cell,
            isNameOf(name, roleOf(who)) ? 'badInput' : 'notAllowed',
          ]);
        if (reply.refused !== null) expect([...cell, changed]).toEqual([...cell, false]);
      }
    }
  });

  test('an id of another class is one that there is not, and a malformed one is none', async () => {
    for (const row of rows) {
      for (const who of CONNECTED.filter((one) => isFor(row, one))) {
        const input = await inputOf(row, home(who));
        for (const path of idPathsIn(row.schema, input)) {
          const cell = [phase, row.name, who, path];
          const isKnock = path.at(-1) === 'knock';
          const foreign = isKnock ? await knockAt(away(who)) : (away(who).students[0] ?? '');
          const unknown = await send(who, row.name, anew(withPart(input, path, UNKNOWN)));
          const swapped = await send(who, row.name, anew(withPart(input, path, foreign)));
          expect([...cell, swapped.reply]).toEqual([...cell, unknown.reply]);
          expect([...cell, swapped.changedAway, unknown.changedAway]).toEqual([...cell, false, false]);
          if (swapped.reply.refused !== null) expect([...cell, swapped.changed]).toEqual([...cell, false]);
          for (const odd of MALFORMED) {
            if (odd === null && path.at(-1) !== 'knock') continue;
            const { reply, changed } = await send(who, row.name, anew(withPart(input, path, odd)));
            expect([...cell, odd, reply.refused, changed]).toEqual([...cell, odd, 'badInput', false]);
          }
        }
      }
    }
  });

  test('nobody says for whom or for which class: more than the command’s own fields is refused', async () => {
    const [other = ''] = world.here.students;
    const more = [
      { student: other, by: 'teacher' },
      { classId: world.there.classId },
      { role: 'teacher' },
      JSON.parse('{"__proto__":{"role":"teacher"}}'),
      { constructor: 1 },
    ];
    for (const row of rows) {
      for (const who of CONNECTED.filter((one) => isFor(row, one))) {
        const input = await inputOf(row, home(who));
        for (const extra of more) {
          if (row.name === 'setPlace' && row.role === 'teacher' && 'student' in extra) continue;
          const both = JSON.parse(
            `${JSON.stringify(input).slice(0, -1)},${JSON.stringify(extra).slice(1)}`.replace('{,', '{'),
          );
          const { reply, changed } = await send(who, row.name, both);
          const cell = [phase, row.name, who, Object.keys(extra)];
          expect([...cell, reply.refused, changed]).toEqual([...cell, 'badInput', false]);
        }
      }
    }
  });

  test('who is not signed in, or no longer, has no connection to send by', async () => {
    const before = world.fingerprint();
    for (const { name } of rows) {
      for (const who of OUTSIDE) {
        cells += 1;
        const address = `${world.origin}/socket.io/?EIO=4&transport=polling&role=${roleOf(who)}&class=${world.here.classId}`;
        const sent = { cookie: world.cookieOf(who), origin: world.origin };
        const opened = await fetch(address, { headers: sent });
        expect([name, who, opened.status, await opened.text()]).toEqual([
          name,
          who,
          403,
          '{"code":4,"message":"refused"}',
        ]);
        const posted = await fetch(address, { method: 'POST', headers: sent, body: `420["${name}",{}]` });
        expect([name, who, posted.ok]).toEqual([name, who, false]);
        await posted.text();
      }
    }
    expect(world.fingerprint()).toBe(before);
  });
});

test('a teacher gets no connection to a class of someone else, the same as to none', async () => {
  for (const who of ['owner', 'coTeacher', 'otherTeacher'] as const) {
    for (const classId of [away(who).classId, UNKNOWN, '__proto__']) {
      await expect(world.line(who, classId)).rejects.toThrow(/403|400/);
    }
  }
});

test('every command of the server is in the table, and no other; nothing was our fault', () => {
  expect(rows.map(({ name, role }) => `${role} ${name}`).sort()).toEqual(
    [
      ...Object.keys(teacherTable).map((name) => `teacher ${name}`),
      ...Object.keys(studentTable).map((name) => `student ${name}`),
      ...Object.keys(commonTable).map((name) => `any ${name}`),
    ].sort(),
  );
  expect(world.faults).toEqual([]);
});

const isNameOf = (name: string, role: string) => rows.some((row) => row.name === name && row.role === role);
const isFor = ({ role }: Row, who: Who) => role === 'any' || roleOf(who) === role;

/** The same command as a new one. */
function anew(input: unknown): unknown {
  ids += 1;
  return typeof input === 'object' && input !== null && 'id' in input ? { ...input, id: `c${ids}` } : input;
}
