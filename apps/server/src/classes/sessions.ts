import { drawCode } from '@flipflop/roster';
import {
  applyEvent,
  type Id,
  LIMITS,
  openSession,
  type Plan,
  phaseOf,
  type SessionState,
} from '@flipflop/rotation';
import { groupOnDay, planFor } from '@flipflop/rotation/plan-for';
import { withDecksGiven } from '../activities/publishing.ts';
import type { Clock, Host, RandomBytes } from '../ports.ts';
import type { ClassDocument, LessonDocument, RevisionDocument, SessionDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { getDocument, writeOf } from '../store/typed-documents.ts';
import { changeDocument, makeDocuments } from './change.ts';
import { newId } from './ids.ts';
import { lastTimeOf } from './last-time.ts';
import { NO_SUCH_LESSON } from './lessons.ts';
import { done, NOT_YOURS, OPENED_MEANWHILE, type Outcome, refuse, UNAVAILABLE } from './outcome.ts';
import { dayPlaces } from './today.ts';
import { whyNotRun } from './why-not-run.ts';

/** Sessions are begun here; the host runs them. */
export interface Sessions {
  /**
   * Opens the lobby of a lesson. One that waits unstarted is replaced, with its code.
   * @param change what this session does otherwise than the lesson's plan says
   */
  open(classId: Id, lessonId: Id, change?: (plan: Plan) => Plan): Promise<Outcome<SessionDocument>>;
  /** Deletes the session that is open in this class, or was the last one, and what it ran on. */
  clear(classId: Id): Promise<void>;
  /** The session that is open in this class, or was the last one. */
  current(classId: Id): Promise<SessionDocument | null>;
  /** The content that the class's current session runs on; null where that is another revision. */
  content(classId: Id, revisionId: Id): Promise<RevisionDocument | null>;
  /** Whether a lesson is open in this class. One that was left open the day before is not. */
  isInLesson(classId: Id): Promise<boolean>;
  /** Whether the session of a class code is over, replaced or never came to be. */
  isDeadCode(code: string): Promise<boolean>;
  /** The open session behind a class code in its normal form; null: none, or it is over. */
  behindCode(code: string): Promise<SessionDocument | null>;
}

export interface SessionsParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly host: Host;
}

/** Ms for which a lesson can be open at most; what is open for longer was forgotten. */
const LESSON_AT_MOST = 24 * 60 * 60 * 1_000;
/** Ms in which the end of a lesson may still be undone, with room to spare. */
const UNDONE_WITHIN = 60 * 1_000;

/** Codes drawn before it must be something else than chance that they are all taken. */
const CODE_DRAWS = 8;

export function createSessions({ store, clock, random, host }: SessionsParts): Sessions {
  async function get(sessionId: Id | null): Promise<SessionDocument | null> {
    return sessionId === null ? null : ((await getDocument(store, 'session', sessionId))?.body ?? null);
  }

  async function current(classId: Id): Promise<SessionDocument | null> {
    return get((await getDocument(store, 'class', classId))?.body.sessionId ?? null);
  }

  /** What runs must be ended first; but what lost its lesson can neither be run nor ended. */
  async function whyNotOpen(before: SessionDocument | null) {
    if (before === null) return null;
    const phase = phaseOf(before.state);
    if (phase === 'lobby' || phase === 'ended') return null;
    const canBeRun = (await getDocument(store, 'revision', before.revisionId)) !== null;
    return canBeRun ? refuse('notNow', 'A lesson is running in this class. End it first.') : null;
  }

  /** A code that leads nowhere yet, held for this session. */
  async function reserveCode(classId: Id, sessionId: Id): Promise<string | null> {
    for (let draw = 1; draw <= CODE_DRAWS; draw += 1) {
      const code = drawCode(() => random(1)[0] ?? 0);
      const [held] = await store.put([writeOf('code', codeId(code), 0, { classId, sessionId })]);
      if (held?.ok) return code;
      if (held?.reason !== 'conflict') return null;
    }
    return null;
  }

  /** What nobody has seen, or what another lesson has replaced. */
  async function forget({ id, revisionId, code }: SessionDocument): Promise<void> {
    await Promise.all([
      store.delete({ collection: 'code', id: codeId(code) }),
      store.delete({ collection: 'session', id }),
      store.delete({ collection: 'revision', id: revisionId }),
    ]);
  }

  async function open(
    classId: Id,
    lessonId: Id,
    change: (plan: Plan) => Plan = (plan) => plan,
  ): Promise<Outcome<SessionDocument>> {
    const [found, lesson] = await Promise.all([
      getDocument(store, 'class', classId),
      getDocument(store, 'lesson', lessonId),
    ]);
    if (found === null) return NOT_YOURS;
    if (lesson?.body.classId !== classId) return NO_SUCH_LESSON;
    const before = await get(found.body.sessionId);
    const problem =
      heldOnce(found.body) ?? (await whyNotOpen(before)) ?? tooMany(found.body) ?? whyNotRun(lesson.body);
    if (problem !== null) return problem;

    const made = await make(found.body, { ...lesson.body, plan: change(lesson.body.plan) });
    if (!made.ok) return made;
    const taken = await changeDocument(store, 'class', classId, (body) => {
      if (body.sessionId !== found.body.sessionId) return OPENED_MEANWHILE;
      if (!body.lessonIds.includes(lessonId)) return NO_SUCH_LESSON;
      return done({ ...body, sessionId: made.value.id });
    });
    if (!taken.ok) {
      await forget(made.value);
      return taken;
    }
    if (before !== null) await retire(before);
    await host.refresh(classId);
    return made;
  }

  async function make(body: ClassDocument, lesson: LessonDocument): Promise<Outcome<SessionDocument>> {
    const id = newId(random);
    const revisionId = newId(random);
    const code = await reserveCode(body.id, id);
    if (code === null) return UNAVAILABLE;
    const { title } = lesson;
    const content = await withDecksGiven({ store, clock }, body.id, lesson.content);
    if (!content.ok) return content;
    const at = clock.now();
    const plan = planFor(lesson.plan, body.groups);
    const revision = {
      id: revisionId,
      lessonId: lesson.id,
      classId: body.id,
      title,
      plan,
      content: content.value,
    };
    const session: SessionDocument = {
      id,
      classId: body.id,
      revisionId,
      state: stateOnDay(plan, body, at),
      code,
      openedAt: at,
      endedAt: null,
    };
    const made = await makeDocuments(store, [
      writeOf('revision', revisionId, 0, revision),
      writeOf('session', id, 0, session),
    ]);
    if (made.ok) return done(session);
    await store.delete({ collection: 'code', id: codeId(code) });
    return made;
  }

  /** A lobby that was never started leaves nothing; of a lesson that was held the code goes, and it is noted how it went. */
  async function retire(before: SessionDocument): Promise<void> {
    if (phaseOf(before.state) === 'lobby') {
      await forget(before);
      return;
    }
    await store.delete({ collection: 'code', id: codeId(before.code) });
    await note(before);
  }

  async function note(before: SessionDocument): Promise<void> {
    const lastTime = lastTimeOf(before);
    const lessonId = (await getDocument(store, 'revision', before.revisionId))?.body.lessonId;
    if (lastTime === null || lessonId === undefined) return;
    const version = (await getDocument(store, 'held', lessonId))?.version ?? 0;
    await store.put([writeOf('held', lessonId, version, { classId: before.classId, lastTime })]);
  }

  return {
    open,
    current,
    async clear(classId) {
      const session = await current(classId);
      if (session !== null) await forget(session);
    },
    async content(classId, revisionId) {
      if ((await current(classId))?.revisionId !== revisionId) return null;
      return (await getDocument(store, 'revision', revisionId))?.body ?? null;
    },
    async isInLesson(classId) {
      const session = await current(classId);
      if (session === null || phaseOf(session.state) === 'ended') return false;
      return clock.now() - session.openedAt <= LESSON_AT_MOST;
    },
    async isDeadCode(code) {
      const found = await getDocument(store, 'code', codeId(code));
      if (found === null) return false;
      const session = await current(found.body.classId);
      if (session?.id !== found.body.sessionId) return true;
      return phaseOf(session.state) === 'ended' && clock.now() - (session.endedAt ?? 0) > UNDONE_WITHIN;
    },
    async behindCode(code) {
      const found = await getDocument(store, 'code', codeId(code));
      if (found === null) return null;
      const session = await current(found.body.classId);
      const isOpen = session?.id === found.body.sessionId && phaseOf(session.state) !== 'ended';
      return isOpen ? session : null;
    },
  };
}

const codeId = (code: string) => code.toLowerCase();

/** What a session leaves behind is found by its class: in a rehearsal, of which nothing is kept, there is one. */
function heldOnce({ rehearsal, sessionId }: ClassDocument) {
  if (rehearsal === null || sessionId === null) return null;
  return refuse('notNow', 'A rehearsal is held once. Begin another one.');
}

/** A lobby with the class as it is today. Who is absent, or has no device, is known without asking. */
function stateOnDay(plan: Plan, body: ClassDocument, at: number): SessionState {
  const students = body.students.map(({ id, group }) => ({ id, group: groupOnDay(plan, group) }));
  return [...dayPlaces(body, at)].reduce(
    (state, [student, place]) => applyEvent(plan, state, { type: 'setPlace', student, place }, at).state,
    openSession(plan, students, at),
  );
}

function tooMany(body: ClassDocument) {
  if (body.students.length <= LIMITS.students) return null;
  return refuse(
    'limit',
    `A lesson has room for ${LIMITS.students} students; this class has ${body.students.length}.`,
  );
}
