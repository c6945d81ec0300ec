import type { Connection } from '@flipflop/client';
import type { ClassPage, Lesson, TeacherCommand, TeacherCommandName } from '@flipflop/protocol';
import { flipFlop, type Phase, type StudentId, type TeacherView, type TopPhase } from '@flipflop/rotation';
import {
  followRounds,
  joinByCode,
  must,
  type SimulatedStudent,
  type SimulatedTeacher,
  type Visitor,
} from '@flipflop/simulator';
import { eventually } from '../../support/eventually.ts';

export const ZOOMERS = [
  'Amara',
  'Eli',
  'Ingrid',
  'Kofi',
  'Lucía',
  'Mateo',
  'Mei',
  'Noah',
  'Priya',
  'Theo',
  'Yusuf',
  'Zainab',
];
export const ROOMERS = [
  'Aiyana',
  'Bao',
  'Chloe',
  'Dmitri',
  'Fatou',
  'Hana',
  'Jamal',
  'Leilani',
  'Oskar',
  'Rosa',
  'Sanjay',
  'Tomás',
];

type Told = 'start' | 'swap' | 'startRound' | 'endRound' | 'pause' | 'resume' | 'undo';

/** A class of 24 as in the sample, with its lesson open in the lobby. */
export interface OpenLesson {
  readonly classId: string;
  readonly code: string;
  /** A second panel of the same teacher, to move the lesson where a test is about another screen. */
  readonly panel: Connection;
  readonly teacher: Visitor;
  readonly panelAddress: string;
  boardAddress(): Promise<string>;
  /** Someone of the class, in through the door, with a device that is shown in a browser or not at all. */
  join(name: string): Promise<SimulatedStudent>;
  /** These of the class, in through the door and at their place, each going where the rounds want them. */
  fill(names: readonly string[], place: 'remote' | 'room'): Promise<void>;
  /** The lesson as the panel has it. */
  now(): TeacherView;
  student(name: string): StudentId;
  /** A command of the panel for the round and phase that are on; throws where it is refused. */
  tell(name: Told): Promise<void>;
  send<Name extends TeacherCommandName>(name: Name, command: Omit<TeacherCommand<Name>, 'id'>): Promise<void>;
  close(): void;
}

export async function openLesson(
  base: string,
  teacher: SimulatedTeacher,
  lesson: Lesson = BAGELS,
): Promise<OpenLesson> {
  const { api } = teacher.visitor;
  must(await api.call('teacherName', { body: { name: 'Ms Okafor' } }));
  const page = await makeClass(teacher);
  // A lesson is held with the groups of its class; one for all together asks for none.
  const body = { groups: lesson.plan.groups, members: [] };
  if (body.groups.length > 1) must(await api.call('groupsSet', { params: { classId: page.id }, body }));
  await teacher.openLesson(page.id, lesson);
  const panel = teacher.connect(page.id);
  const code = await eventually(() => panel.views.teacherView.get()?.door.code ?? null);
  const devices: Connection[] = [panel];
  const now = () => there(panel.views.teacherView.get());
  const send: OpenLesson['send'] = async (name, command) => {
    const answer = await panel.send(name, command);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
  };
  return {
    classId: page.id,
    code,
    panel,
    teacher: teacher.visitor,
    panelAddress: `/teach/#/class/${page.id}/live`,
    boardAddress: async () =>
      must(await api.call('classBoard', { params: { classId: page.id }, body: {} })).url,
    join: (name) => joinByCode(base, code, name),
    async fill(names, place) {
      for (const name of names) {
        const device = (await joinByCode(base, code, name)).connect();
        devices.push(device);
        await eventually(() => device.views.personalView.get());
        await device.send('setPlace', { place });
        followRounds(device);
      }
    },
    now,
    student: (name) => there(now().students.find((row) => row.name === name)).id,
    tell(name) {
      const { phase, round } = now().class;
      return send(name, { seen: { phase: topPhase(phase), round } });
    },
    send,
    close() {
      for (const device of devices) device.close();
    },
  };
}

function there<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('It is not there.');
  return value;
}

function topPhase(phase: Phase): TopPhase {
  if (phase === 'changeoverPaused') return 'changeover';
  return phase === 'counting' || phase === 'paused' || phase === 'timeUp' ? 'round' : phase;
}

async function makeClass(teacher: SimulatedTeacher): Promise<ClassPage> {
  const { api } = teacher.visitor;
  const { id } = must(await api.call('classCreate', { body: { name: '6B' } }));
  const params = { classId: id };
  const students = [...ZOOMERS, ...ROOMERS].map((given) => ({ given, family: '' }));
  const added = must(await api.call('studentsAdd', { params, body: { students } }));
  const remote = added.roster.filter(({ given }) => ZOOMERS.includes(given)).map((student) => student.id);
  must(await api.call('placesSet', { params, body: { remote } }));
  return must(await api.call('classDeal', { params, body: { by: 'place' } }));
}

export const BAGELS: Lesson = {
  title: 'Bagels: from dough to oven',
  plan: flipFlop({
    minutes: 20,
    live: 'Why do we boil a bagel?',
    work: { title: 'Shape and boil your bagels', activity: 'boil' },
    changeoverSeconds: 60,
    wrapUp: { text: 'Tell one person why we boil a bagel.', minutes: 5 },
  }),
  content: {
    call: 'https://meet.example.org/6b',
    live: { bring: 'Bring your dough and a pencil.', place: 'the teacher’s table' },
    activities: [
      {
        id: 'boil',
        title: 'Shape and boil your bagels',
        instructions:
          'Cut the dough into six.\nRoll each piece into a ball.\nPush a hole through the middle.',
        link: 'https://example.org/bagels',
      },
    ],
  },
};
