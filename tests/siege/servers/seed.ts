import { fourStations } from '@flipflop/rotation';
import type { FlipFlopServer } from '@flipflop/server';

/** Somebody who is signed in: what their browser sends. */
export interface Person {
  readonly cookie: string;
  readonly csrf: string;
}

export interface SeededClass {
  readonly classId: string;
  readonly code: string;
  readonly teacher: Person;
  readonly students: readonly (Person & { readonly id: string; readonly name: string })[];
}

type Services = FlipFlopServer['services'];

/** Classes with a teacher of their own, everybody signed in, and a lesson in its lobby. */
export async function seedSchool(
  services: Services,
  classes: number,
  students: number,
): Promise<readonly SeededClass[]> {
  const seeded: SeededClass[] = [];
  for (let number = 0; number < classes; number += 1) {
    seeded.push(await seedClass(services, `t${number}x${Date.now() % 100_000}`, students));
  }
  return seeded;
}

async function seedClass(services: Services, teacherId: string, count: number): Promise<SeededClass> {
  const { store, classes, lessons, sessions } = services;
  const teacher = { id: teacherId, name: 'Ms Okafor', createdAt: 0 };
  await store.put([{ collection: 'teacher', id: teacherId, expectedVersion: 0, body: teacher }]);
  const { id: classId } = must(await classes.create(teacherId, '6B'));
  const names = Array.from({ length: count }, (_, index) => ({ given: `Child${index}`, family: 'Of Class' }));
  must(await classes.addStudents(classId, names));
  const body = must(await classes.deal(classId, 'evenly'));
  const lesson = must(await lessons.create(classId, LESSON));
  const { code } = must(await sessions.open(classId, lesson.id));
  return {
    classId,
    code,
    teacher: await signIn(services, { role: 'teacher', teacherId }),
    students: await Promise.all(
      body.students.map(async ({ id, given, family }) => ({
        id,
        name: `${given} ${family}`,
        ...(await signIn(services, { role: 'student', classId, studentId: id })),
      })),
    ),
  };
}

async function signIn(
  services: Services,
  person: Parameters<Services['tokens']['issue']>[0],
): Promise<Person> {
  const { cookie: line } = await services.tokens.issue(person);
  const [cookie = ''] = line.split(';');
  const found = await services.identity.callerOf(person.role, cookie);
  if (found === null) throw new Error('the new token is not known');
  return { cookie, csrf: found.csrf };
}

function must<Value>(outcome: { readonly ok: true; readonly value: Value } | Refused): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.error.message);
}

interface Refused {
  readonly ok: false;
  readonly error: { readonly message: string };
}

const LONG = 'Draw, label and explain what happens to the ring while it boils and rests.';

/** Four stations without changeovers, so that a swap and its undo move everybody as often as wanted. */
const LESSON = {
  title: 'Bagels: from dough to oven',
  plan: fourStations({
    minutes: 30,
    live: `Why boil a bagel? ${LONG}`.slice(0, 80),
    work: [
      { title: LONG, activity: 'a1' },
      { title: LONG, activity: 'a2' },
    ],
    rest: 'Break',
    changeoverSeconds: 0,
  }),
  content: {
    call: null,
    live: { bring: 'Bring your dough.', place: 'the teacher’s table' },
    activities: ['a1', 'a2'].map((id) => ({ id, title: LONG, instructions: 'Shape six rings.', link: null })),
  },
};
