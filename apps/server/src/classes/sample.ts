import type { LessonContent } from '@flipflop/protocol';
import { flipFlop, type Id } from '@flipflop/rotation';
import type { Clock, RandomBytes } from '../ports.ts';
import { type ClassDocument, FIRST_GROUP_SET, type LessonDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { writeOf } from '../store/typed-documents.ts';
import { makeDocuments } from './change.ts';
import { newId } from './ids.ts';
import type { Outcome } from './outcome.ts';

const NAMES = {
  remote: [
    ['Amara', 'Okonkwo'],
    ['Eli', 'Bergström'],
    ['Ingrid', 'Dahl'],
    ['Kofi', 'Mensah'],
    ['Lucía', 'García'],
    ['Mateo', 'Rossi'],
    ['Mei', 'Tanaka'],
    ['Noah', 'Weiss'],
    ['Priya', 'Nair'],
    ['Theo', 'Brandt'],
    ['Yusuf', 'Demir'],
    ['Zainab', 'Haddad'],
  ],
  room: [
    ['Aiyana', 'Begay'],
    ['Bao', 'Nguyen'],
    ['Chloe', 'Martin'],
    ['Dmitri', 'Petrov'],
    ['Fatou', 'Diallo'],
    ['Hana', 'Kim'],
    ['Jamal', 'Carter'],
    ['Leilani', 'Kahale'],
    ['Oskar', 'Lind'],
    ['Rosa', 'Flores'],
    ['Sanjay', 'Patel'],
    ['Tomás', 'O’Neill'],
  ],
} as const;

/** Those at home first. */
export const SAMPLE_NAMES: readonly (readonly [given: string, family: string])[] = [
  ...NAMES.remote,
  ...NAMES.room,
];

const ACTIVITY = 'shape-boil';

const PLAN = flipFlop({
  minutes: 20,
  live: 'Why boil a bagel?',
  work: { title: 'Shape and boil', activity: ACTIVITY },
  changeoverSeconds: 60,
  wrapUp: { text: 'Tell one person why we boil a bagel.', minutes: 5 },
});

const CONTENT: LessonContent = {
  call: null,
  live: { bring: 'Bring your dough and a pencil.', place: 'the teacher’s table' },
  activities: [
    {
      id: ACTIVITY,
      title: 'Shape and boil',
      instructions: [
        'Cut your dough into six pieces of the same size. Roll each piece into a ball.',
        'Push a floured finger through the middle. Turn the ring until the hole is as wide as two fingers.',
        'Put the rings on the tray and cover them. Let them rest for 6 minutes.',
        'While they rest, draw one ring before and one after boiling. What do you think will change?',
        'With an adult: boil each ring for 1 minute, turn it, and boil it for 1 minute more.',
        'Write down what you saw: how the ring floats, how its skin looks and how it feels.',
      ].join('\n'),
      link: null,
    },
  ],
};

/** The class with which a teacher tries things out: 24 students and a lesson of two rounds. */
export async function makeSampleClass(
  parts: { readonly store: Store; readonly clock: Clock; readonly random: RandomBytes },
  teacherId: Id,
): Promise<Outcome<null>> {
  const { store, clock, random } = parts;
  const classId = newId(random);
  const lessonId = newId(random);
  const lesson: LessonDocument = {
    id: lessonId,
    classId,
    title: 'Bagels: from dough to oven',
    plan: PLAN,
    content: CONTENT,
    updatedAt: clock.now(),
  };
  const body: ClassDocument = {
    id: classId,
    teacherId,
    coTeacherIds: [],
    name: 'Baking bagels',
    sample: true,
    groupSet: FIRST_GROUP_SET,
    groups: PLAN.groups,
    otherGroupSets: [],
    students: studentsOf(random),
    left: [],
    today: null,
    sessionId: null,
    lessonIds: [lessonId],
    rehearsal: null,
  };
  return makeDocuments(store, [writeOf('lesson', lessonId, 0, lesson), writeOf('class', classId, 0, body)]);
}

/** In the order of the register, by given name; each group where its students are. */
function studentsOf(random: RandomBytes): ClassDocument['students'] {
  const placed = PLAN.groups.flatMap((group) =>
    NAMES[group.place].map(([given, family]) => ({ given, family, group: group.id, place: group.place })),
  );
  return placed
    .sort((one, other) => one.given.localeCompare(other.given, 'en'))
    .map((student) => ({ id: newId(random), ...student }));
}
