import { type RouteName, routes, type TeacherCommandName } from '@flipflop/protocol';
import { DEFAULT_GROUPS } from '@flipflop/rotation';
import { bagels } from '../support/activity.ts';
import { secretIn } from '../support/school.ts';
import { lesson } from './lesson.ts';
import type { Side, World } from './world.ts';

/** The ids of a route's address, of one class. */
export function paramsOf(name: RouteName, side: Side): Readonly<Record<string, string>> {
  const ids: Readonly<Record<string, string>> = {
    classId: side.classId,
    lessonId: side.lessonId,
    studentId: ofWhoLeft.has(name) ? side.leftId : (side.students[2] ?? ''),
    setId: side.setId,
    activityId: side.activityId,
    revision: name === 'studentDeck' ? side.published : side.revision === '' ? 'none' : side.revision,
    deviceId: side.deviceId,
    teacherId: side.coTeacherId,
  };
  return Object.fromEntries(namesIn(name).map((param) => [param, ids[param] ?? 'unthought']));
}

const ofWhoLeft: ReadonlySet<RouteName> = new Set(['studentReturn', 'studentForget']);

export const namesIn = (name: RouteName): readonly string[] =>
  Array.from(routes[name].path.matchAll(/:(\w+)/g), ([, param = '']) => param);

/** A body that the route takes, made anew for each try: links are used up. */
export async function bodyOf(name: RouteName, { here, services }: World): Promise<unknown> {
  const [, , student = ''] = here.students;
  const bodies: Partial<Record<RouteName, () => unknown>> = {
    joinCode: () => ({ code: here.code }),
    joinName: () => ({ code: here.code, name: 'Cleo towner' }),
    joinCard: async () => ({ card: secretIn(await services.links.makeCard(here.classId, student)) }),
    boardClaim: async () => ({ link: secretIn(await services.links.makeBoardLink(here.classId)) }),
    teacherClaim: async () => ({ link: secretIn(await services.links.makeTeacherLink()) }),
    teacherName: () => ({ name: 'Ms Okafor' }),
    classCreate: () => ({ name: '7C' }),
    classDeal: () => ({ by: 'evenly' }),
    rehearsalStart: () => ({ speed: 5 }),
    groupsSet: () => ({ groups: DEFAULT_GROUPS, members: [{ student, group: here.group }] }),
    groupSetNew: () => ({ name: 'Fridays' }),
    groupSetName: () => ({ name: 'Fridays' }),
    placesSet: () => ({ remote: [student], absent: [student], noDevice: [student] }),
    studentsAdd: () => ({ students: [{ given: 'Eve', family: '' }] }),
    studentEdit: () => ({ given: 'Eve', group: here.group }),
    lessonCreate: () => ({ lesson: lesson() }),
    lessonCopy: () => ({ to: here.classId }),
    lessonSave: () => ({ version: 1, lesson: lesson() }),
    activityCreate: () => ({ activity: bagels() }),
    activitySave: async () => ({ version: await draftVersion(services, here), activity: bagels() }),
    activityPublish: async () => ({ version: await draftVersion(services, here) }),
    activityCopy: () => ({ to: here.classId }),
    workReview: () => ({ act: { type: 'read', step: 'read' } }),
    workSend: () => ({
      batch: {
        device: 'd1',
        sentAt: 1_800_000_000_000,
        operations: [{ n: 0, at: 1_800_000_000_000, revision: 1, act: { type: 'open', step: 'read' } }],
      },
      seen: 0,
    }),
  };
  const more: Readonly<Record<string, () => unknown>> = { classCards: () => ({ students: [student] }) };
  return (bodies[name] ?? more[name] ?? (() => ({})))();
}

async function draftVersion(services: World['services'], { classId, activityId }: Side): Promise<number> {
  const draft = await services.activities.get(classId, activityId);
  return draft.ok ? draft.value.version : 1;
}

type Seen = { readonly phase: string; readonly round: number };

/** A payload that the command takes, with ids of one class. */
export function teacherInput(name: TeacherCommandName, side: Side, seen: Seen, id: string): object {
  const [student = '', other = '', , absent = ''] = side.students;
  const fields: Readonly<Record<TeacherCommandName, object>> = {
    start: { seen },
    swap: { seen },
    startRound: { seen },
    endRound: { seen },
    pause: { seen },
    resume: { seen },
    addTime: { seen, ms: 60_000 },
    undo: { seen },
    end: {},
    eyesUp: { on: true, text: 'Look here' },
    message: { to: { kind: 'group', group: side.group }, text: 'Well done' },
    clearMessage: { to: { kind: 'student', student } },
    call: { students: [student, other] },
    release: { students: [student] },
    move: { students: [student], group: side.group },
    setPlace: { student, place: 'room' },
    markArrived: { students: [student] },
    // Whoever is let in has a new device: none of those that the tests ask with.
    admit: { knock: 'nosuch11', student: absent, letIn: true },
  };
  return { id, ...fields[name] };
}

export const studentInput = (name: string): object => {
  const fields: Readonly<Record<string, object>> = {
    setPlace: { place: 'room' },
    arrive: { round: 0 },
    done: { round: 0 },
    leave: {},
    presence: { front: true, seen: null },
  };
  return fields[name] ?? {};
};
