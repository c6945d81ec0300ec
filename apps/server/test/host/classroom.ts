import { flipFlop, openSession, type Plan, type SessionState } from '@flipflop/rotation';
import { createLocalBus } from '../../src/host/bus.ts';
import { createHost, type SessionHost } from '../../src/host/host.ts';
import type { HostParts } from '../../src/host/parts.ts';
import type { Log } from '../../src/ports.ts';
import {
  type ClassDocument,
  FIRST_GROUP_SET,
  type RevisionDocument,
  type SessionDocument,
} from '../../src/store/documents.ts';
import type { Store } from '../../src/store/store.ts';
import { getDocument, writeOf } from '../../src/store/typed-documents.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';
import { createSimulatedTime, type SimulatedTime } from './simulated-time.ts';

export const CLASS = 'k1';
export const SESSION = 's1';
export const ADA = 'ada';
export const BEN = 'ben';

export interface Line {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** One class with a lesson of two rounds in its lobby, and a host on simulated time. */
export interface Classroom {
  readonly store: MemoryStore;
  readonly time: SimulatedTime;
  readonly host: SessionHost;
  readonly lines: readonly Line[];
  readonly conflicts: () => number;
  /** Another process on the same class. */
  another(parts?: Partial<HostParts>): SessionHost;
  session(): Promise<SessionDocument>;
}

export async function openClassroom(
  changes: { plan?: Partial<Plan>; students?: number } = {},
): Promise<Classroom> {
  const store = createMemoryStore();
  const time = createSimulatedTime();
  const lines: Line[] = [];
  let conflicts = 0;
  const plan = { ...planOfTwoRounds(), ...changes.plan };
  await furnish(store, plan, time.now(), changes.students ?? 2);

  const another = (others: Partial<HostParts> = {}): SessionHost => {
    const parts: HostParts = {
      store,
      clock: time,
      bus: createLocalBus(),
      log: logInto(lines),
      timers: time.timers,
      random: () => 0.5,
      meter: {
        commit: () => {},
        conflict: () => {
          conflicts += 1;
        },
      },
      ...others,
    };
    return createHost(parts);
  };

  return {
    store,
    time,
    lines,
    another,
    host: another(),
    conflicts: () => conflicts,
    async session() {
      const found = await getDocument(store, 'session', SESSION);
      if (found === null) throw new Error('the session is gone');
      return found.body;
    },
  };
}

/** Two groups, two rounds of 10 minutes, changeovers of 60 s, no automatic swap. */
export function planOfTwoRounds(): Plan {
  return flipFlop({ minutes: 10, live: 'Fractions', work: { title: 'Worksheet', activity: 'a1' } });
}

async function furnish(store: Store, plan: Plan, at: number, size: number): Promise<void> {
  const students = Array.from({ length: size }, (_, index) => ({
    id: [ADA, BEN][index] ?? `n${index}`,
    given: ['Ada', 'Ben'][index] ?? `Student ${index}`,
    family: '',
    group: plan.groups[index % plan.groups.length]?.id ?? null,
    place: null,
  }));
  const room: ClassDocument = {
    id: CLASS,
    teacherId: 't1',
    groupSet: FIRST_GROUP_SET,
    otherGroupSets: [],
    left: [],
    today: null,
    coTeacherIds: [],
    name: '5B',
    sample: false,
    groups: plan.groups,
    students,
    sessionId: SESSION,
    lessonIds: [],
    rehearsal: null,
  };
  const revision: RevisionDocument = {
    id: 'r1',
    lessonId: 'l1',
    classId: CLASS,
    title: 'Fractions',
    plan,
    content: { call: null, live: { bring: '', place: 'the teacher’s table' }, activities: [] },
  };
  await store.put([
    writeOf('teacher', 't1', 0, { id: 't1', name: 'Ms Okafor', createdAt: at }),
    writeOf('class', CLASS, 0, room),
    writeOf('revision', 'r1', 0, revision),
    writeOf('session', SESSION, 0, sessionOf(openSession(plan, students, at), at)),
  ]);
}

function sessionOf(state: SessionState, openedAt: number): SessionDocument {
  return { id: SESSION, classId: CLASS, revisionId: 'r1', state, code: 'HKT4M9', openedAt, endedAt: null };
}

function logInto(lines: Line[]): Log {
  const write = (level: Line['level']) => (fields: Line['fields'], message: string) => {
    lines.push({ level, fields, message });
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
