import type { Id } from '@flipflop/rotation';
import type { Crowd, Pupil } from '@flipflop/simulator';
import { makeDocuments } from '../classes/change.ts';
import { newId } from '../classes/ids.ts';
import { NO_SUCH_LESSON } from '../classes/lessons.ts';
import { done, NOT_YOURS, type Outcome, refuse } from '../classes/outcome.ts';
import { SAMPLE_NAMES } from '../classes/sample.ts';
import type { Sessions } from '../classes/sessions.ts';
import type { Timers } from '../host/timers.ts';
import type { Links } from '../identity/links.ts';
import { prefixOf } from '../identity/secrets.ts';
import type { Tokens } from '../identity/tokens.ts';
import { faultFields } from '../log.ts';
import type { Clock, Host, Log, RandomBytes } from '../ports.ts';
import type { ClassDocument, LessonDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { Turns } from '../store/turns.ts';
import { getDocument, writeOf } from '../store/typed-documents.ts';
import { faster, type PlayedStudent, playedStudents, rehearsalClass } from './rehearsal-class.ts';

/** Lessons that a teacher tries with students whom the computer plays. Nothing of one is kept. */
export interface Rehearsals {
  /** Opens the lobby in a hidden class of its own; the teacher's rehearsal before ends. */
  start(wanted: RehearsalWanted): Promise<Outcome<{ readonly classId: Id }>>;
  /** `classId`: the rehearsal's own, or the class that it is of. Without one there is nothing to end. */
  end(teacherId: Id, classId: Id): Promise<void>;
  /** Called when a rehearsal ends: nobody teaches its class any more. */
  onEnded(listener: (teacherId: Id, classId: Id) => void): void;
  /** Deletes what a process that did not stop well left behind. */
  clear(): Promise<void>;
  /** Ends all of them; no other is begun. */
  close(): Promise<void>;
}

export interface RehearsalWanted {
  readonly teacherId: Id;
  readonly classId: Id;
  readonly lessonId: Id;
  readonly speed: number;
}

export const REHEARSAL = {
  /** Ms after which it ends by itself. */
  life: 2 * 60 * 60 * 1_000,
  /** On one server; a teacher has one. */
  atOnce: 4,
} as const;

export interface RehearsalsParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly timers: Timers;
  readonly log: Log;
  readonly host: Host;
  readonly sessions: Pick<Sessions, 'open' | 'clear'>;
  readonly links: Pick<Links, 'makeCard'>;
  readonly tokens: Pick<Tokens, 'endClass'>;
  readonly play: Play;
}

/** Lets these students come in; null: there is nobody to play them. */
export type Play = (pupils: readonly Pupil[], speed: number, onFault: (fault: unknown) => void) => Crowd;

interface Running {
  readonly classId: Id;
  readonly of: Id;
  readonly crowd: Crowd;
  readonly callOff: () => void;
}

const FULL = refuse(
  'limit',
  `${REHEARSAL.atOnce} rehearsals are going on already. Try again in a few minutes.`,
);
const STOPPING = refuse('unavailable', 'The server is stopping.');
const NOT_OF_A_REHEARSAL = refuse('notNow', 'This is a rehearsal already.');

export function createRehearsals(parts: RehearsalsParts): Rehearsals {
  const { store, clock, random, timers, log, host, sessions, links, tokens, play } = parts;
  const running = new Map<Id, Running>();
  const listeners = new Set<(teacherId: Id, classId: Id) => void>();
  /** One at a time: how many there are is counted, and what ends is gone before another begins. */
  const turns = new Turns();
  const inTurn = <Value>(run: () => Promise<Value>) => turns.take('rehearsals', run);
  let isClosed = false;

  async function start(wanted: RehearsalWanted): Promise<Outcome<{ readonly classId: Id }>> {
    if (isClosed) return STOPPING;
    const [of, lesson] = await Promise.all([
      getDocument(store, 'class', wanted.classId),
      getDocument(store, 'lesson', wanted.lessonId),
    ]);
    if (of === null) return NOT_YOURS;
    if (lesson?.body.classId !== wanted.classId) return NO_SUCH_LESSON;
    if (of.body.rehearsal !== null) return NOT_OF_A_REHEARSAL;
    await endOf(wanted.teacherId);
    if (running.size >= REHEARSAL.atOnce) return FULL;
    return open(wanted, of.body, lesson.body);
  }

  async function open(
    { teacherId, speed }: RehearsalWanted,
    of: ClassDocument,
    planned: LessonDocument,
  ): Promise<Outcome<{ readonly classId: Id }>> {
    const classId = newId(random);
    const lesson: LessonDocument = { ...planned, id: newId(random), classId };
    const students = playedStudents(
      of.groups,
      SAMPLE_NAMES.map(() => newId(random)),
    );
    // One is not played: the teacher can be this student on another screen.
    const own = students[0]?.id ?? '';
    const at = clock.now();
    const body = rehearsalClass({
      id: classId,
      of,
      teacherId,
      lessonId: lesson.id,
      students,
      own,
      speed,
      at,
    });
    const made = await makeDocuments(store, [
      writeOf('class', classId, 0, body),
      writeOf('lesson', lesson.id, 0, lesson),
    ]);
    if (!made.ok) return made;
    const opened = await sessions.open(classId, lesson.id, (plan) => faster(plan, speed));
    if (!opened.ok) {
      await remove(body);
      return opened;
    }
    const pupils = await withCards(
      classId,
      students.filter(({ id }) => id !== own),
    );
    const crowd = play(pupils, speed, (fault) => {
      log.warn({ classId, ...faultFields(fault) }, 'a simulated student could not go on');
    });
    const callOff = timers.after(REHEARSAL.life, () => {
      end(teacherId, classId).catch((fault: unknown) => {
        log.error({ classId, ...faultFields(fault) }, 'a rehearsal could not be ended');
      });
    });
    running.set(teacherId, { classId, of: of.id, crowd, callOff });
    return done({ classId });
  }

  async function withCards(classId: Id, students: readonly PlayedStudent[]): Promise<readonly Pupil[]> {
    return Promise.all(
      students.map(async ({ id, given, place, habit }) => ({
        name: given,
        card: await links.makeCard(classId, id),
        place,
        habit,
      })),
    );
  }

  async function endOf(teacherId: Id): Promise<void> {
    const found = running.get(teacherId);
    if (found === undefined) return;
    running.delete(teacherId);
    found.callOff();
    // First they leave: who is still on the way in would be there again after all was deleted.
    await found.crowd.stop();
    const rehearsed = await getDocument(store, 'class', found.classId);
    if (rehearsed !== null) await remove(rehearsed.body);
  }

  /** The class itself last: as long as it is there, what is left is found again. */
  async function remove({ id, teacherId, coTeacherIds, lessonIds }: ClassDocument): Promise<void> {
    for (const teacher of [teacherId, ...coTeacherIds]) {
      for (const listener of listeners) listener(teacher, id);
    }
    const kinds = ['card', 'board', 'invitation'] as const;
    const ofKinds = await Promise.all(kinds.map((kind) => store.list('link', prefixOf(kind, [id]))));
    await Promise.all(ofKinds.flat().map((link) => store.delete({ collection: 'link', id: link })));
    await tokens.endClass(id);
    await sessions.clear(id);
    await Promise.all(lessonIds.map((lesson) => store.delete({ collection: 'lesson', id: lesson })));
    await store.delete({ collection: 'class', id });
    await host.refresh(id);
    log.info({ classId: id }, 'a rehearsal was ended');
  }

  function end(teacherId: Id, classId: Id): Promise<void> {
    return inTurn(async () => {
      const found = running.get(teacherId);
      if (found?.classId === classId || found?.of === classId) await endOf(teacherId);
    });
  }

  return {
    start: (wanted) => inTurn(() => start(wanted)),
    end,
    onEnded(listener) {
      listeners.add(listener);
    },
    clear: () =>
      inTurn(async () => {
        for (const id of await store.list('class')) {
          const found = await getDocument(store, 'class', id);
          if (found !== null && found.body.rehearsal !== null) await remove(found.body);
        }
      }),
    async close() {
      isClosed = true;
      await inTurn(async () => {
        for (const teacherId of [...running.keys()]) await endOf(teacherId);
      });
    },
  };
}
