import { PROTOCOL_VERSION } from '@flipflop/protocol';
import { type Server, startServer } from './child.ts';
import type { Door } from './reader.ts';
import type { Person, SeededClass } from './servers/seed.ts';

/** A server to attack, with doors for as many people as the attack needs. */
export interface Grounds {
  readonly server: Server;
  /** Pages of students, of one class after another. */
  readonly doors: readonly Door[];
  readonly classes: readonly SeededClass[];
  /** The teacher of the first class; on the bare server, anybody. */
  readonly teacher: Door;
  /** What moves everybody of the first class, for the nth time, and how its view is known. */
  move(number: number): string;
  isMoved(text: string, number: number): boolean;
}

export interface Wanted {
  readonly classes?: number;
  readonly students: number;
  /** No disk under our server, and it waits for those who do not read. */
  readonly inMemory?: boolean;
  /** Bytes of the bare server's view. */
  readonly viewBytes?: number;
}

const STUDENT = 'role=student';

/** Our own server, a lesson open and started in its first class. */
export async function ourGrounds({ classes = 1, students, inMemory = false }: Wanted): Promise<Grounds> {
  const server = await startServer('product', inMemory ? ['--memory', '--patient'] : []);
  const seeded = await server.ask('seed', `${classes} ${students}`);
  if (!isSeeded(seeded)) throw new Error('nobody was seeded');
  const [first] = seeded;
  if (first === undefined) throw new Error('no class');
  const { base } = server;
  const doorOf = ({ cookie, csrf }: Person, query: string): Door => ({
    base,
    query,
    cookie,
    connect: `40${JSON.stringify({ csrf, protocol: PROTOCOL_VERSION })}`,
  });
  return {
    server,
    classes: seeded,
    doors: seeded.flatMap((one) => one.students.map((student) => doorOf(student, STUDENT))),
    teacher: doorOf(first.teacher, `role=teacher&class=${first.classId}`),
    move(number) {
      const [name, round] = number % 2 === 0 ? ['swap', 0] : ['undo', 1];
      const command = { id: `m${number}`, seen: { phase: 'round', round } };
      return `42${number}${JSON.stringify([name, command])}`;
    },
    isMoved: (text, number) =>
      text.startsWith('42["classView"') && text.includes(`"round":${number % 2 === 0 ? 1 : 0},"rounds"`),
  };
}

/** Socket.IO with its defaults: nobody needs a cookie. */
export async function bareGrounds({ classes = 1, students, viewBytes = 900 }: Wanted): Promise<Grounds> {
  const server = await startServer('bare', [String(viewBytes)]);
  const door: Door = { base: server.base, query: STUDENT, cookie: '', connect: '40' };
  return {
    server,
    classes: [],
    doors: Array.from({ length: classes * students }, () => door),
    teacher: door,
    move: (number) => `42${number}["move",${number}]`,
    isMoved: (text, number) => text.startsWith(`42["view","move ${number} `),
  };
}

function isSeeded(value: unknown): value is readonly SeededClass[] {
  return Array.isArray(value) && value.every((one) => 'classId' in one && 'students' in one);
}
