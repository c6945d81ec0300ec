import type { Ack } from '@flipflop/protocol';
import { cleanName, displayNames, matchName, normaliseCode } from '@flipflop/roster';
import { type Id, phaseOf, type StudentId, type StudentState, studentIn } from '@flipflop/rotation';
import type { Classes } from '../classes/classes.ts';
import { newId } from '../classes/ids.ts';
import { ACCEPTED, done, type Outcome, refuse } from '../classes/outcome.ts';
import type { Sessions } from '../classes/sessions.ts';
import type { Caller, Clock, Doors, Host, RandomBytes } from '../ports.ts';
import type { ClassDocument, SessionDocument } from '../store/documents.ts';
import { Turns } from '../store/turns.ts';
import { createEntries, NOT_LISTED } from './entry.ts';
import { createKnocks, type Waiting } from './knocks.ts';
import { type Card, LINK_ENDED, type Links } from './links.ts';
import type { Tokens } from './tokens.ts';

/** A device that asks to come in. */
export interface Visitor {
  /** What the device at the door is known by. */
  readonly device: string;
  /** Who is signed in on it already. */
  readonly signedIn: Extract<Caller, { role: 'student' }> | null;
}

/** `cookie` null: this device has it already. */
export type Entry =
  | { readonly state: 'in'; readonly cookie: string | null }
  | { readonly state: 'waiting'; readonly typed: string };

export type DoorAnswer =
  | { readonly state: 'in'; readonly cookie: string }
  | { readonly state: 'waiting' | 'closed' };

/** The doors as devices see them; the teacher's side of them is `Doors`. */
export interface FrontDoors extends Doors {
  /** The class behind a code. */
  behind(typedCode: string): Promise<Outcome<ClassDocument>>;
  byName(visitor: Visitor, typedCode: string, typedName: string): Promise<Outcome<Entry>>;
  byCard(visitor: Visitor, card: string): Promise<Outcome<Entry>>;
  /** How it stands with this device's knock. */
  ask(device: string): Promise<DoorAnswer>;
}

export interface DoorsParts {
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly host: Host;
  readonly classes: Classes;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly links: Links;
}

const UNKNOWN_CODE = refuse('unknownCode', 'We don’t know that code.');
const NO_NAME = refuse('badInput', 'Type your name with letters.');
const DOOR_FULL = refuse('slowDown', 'Many are waiting at the door. Try again in a minute.');
const NO_LESSON = refuse('noLesson', 'No lesson is open in this class.');
const NOBODY_THERE = refuse('notFound', 'Nobody is waiting there any more.');
const ANSWERED = refuse('alreadyDone', 'This was answered already.');

export function createDoors(parts: DoorsParts): FrontDoors {
  const { clock, random, host, classes, sessions, tokens, links } = parts;
  const knocks = createKnocks(() => clock.now());
  const listeners = new Set<(classId: Id) => void>();
  const turns = new Turns();
  const entries = createEntries({ host, classes, sessions, tokens });

  const changed = (classId: Id) => {
    for (const listener of listeners) listener(classId);
  };

  function knock(
    visitor: Visitor,
    session: SessionDocument,
    typed: string,
    seemsToBe: Pick<Waiting, 'student' | 'kind'>,
    card: string | null = null,
  ): Outcome<Entry> {
    const before = knocks.ofDevice(visitor.device);
    const isSame =
      before?.sessionId === session.id && before.typed === typed && before.answer.kind === 'none';
    const { classId, id: sessionId } = session;
    const put = knocks.put({
      id: isSame ? before.id : newId(random),
      classId,
      sessionId,
      device: visitor.device,
      typed,
      ...seemsToBe,
      card,
      since: clock.now(),
      answer: { kind: 'none' },
    });
    if (!put) return DOOR_FULL;
    if (!isSame) changed(classId);
    return done({ state: 'waiting', typed });
  }

  /** This device is that student's already: nothing changes hands. */
  async function comeBack(body: ClassDocument, studentId: StudentId): Promise<Outcome<Entry>> {
    const back = await entries.comeBack(body, studentId);
    return back.ok ? done({ state: 'in', cookie: null }) : back;
  }

  const turnOf = (classId: Id, studentId: StudentId) => `${classId}.${studentId}`;

  const isTheirs = ({ signedIn }: Visitor, classId: Id, studentId: StudentId) =>
    signedIn?.classId === classId && signedIn.studentId === studentId;

  async function enterAs(
    visitor: Visitor,
    body: ClassDocument,
    studentId: StudentId,
    card: string | null = null,
  ): Promise<Outcome<Entry>> {
    const entered = await entries.enter(body, studentId, card);
    if (!entered.ok) return entered;
    // One device stands for one student: whoever was signed in on it no longer is.
    if (visitor.signedIn !== null && !isTheirs(visitor, body.id, studentId)) {
      await tokens.end(visitor.signedIn.tokenId, 'signedOut');
    }
    return done({ state: 'in', cookie: entered.value });
  }

  async function byListedName(
    visitor: Visitor,
    body: ClassDocument,
    opened: SessionDocument,
    studentId: StudentId,
    typed: string,
  ): Promise<Outcome<Entry>> {
    if (isTheirs(visitor, body.id, studentId)) return comeBack(body, studentId);
    // Looked at again in turn: of two who type the same name at once, one is in.
    const session = (await entries.openIn(body.id)) ?? opened;
    const isTaken = hasJoined(studentIn(session.state, studentId));
    if (phaseOf(session.state) === 'lobby' && !isTaken) return enterAs(visitor, body, studentId);
    const student = { id: studentId, name: nameOf(body, studentId) };
    return knock(visitor, session, typed, { student, kind: isTaken ? 'device' : 'name' });
  }

  async function byListedCard(
    visitor: Visitor,
    body: ClassDocument,
    { studentId, linkId }: Card,
  ): Promise<Outcome<Entry>> {
    if (isTheirs(visitor, body.id, studentId)) return comeBack(body, studentId);
    const session = await entries.openIn(body.id);
    const isRunning = session !== null && phaseOf(session.state) !== 'lobby';
    const isSecond =
      isRunning &&
      hasJoined(studentIn(session.state, studentId)) &&
      (await tokens.isSignedIn(body.id, studentId));
    if (!isSecond) return enterAs(visitor, body, studentId, linkId);
    const name = nameOf(body, studentId);
    return knock(visitor, session, name, { student: { id: studentId, name }, kind: 'device' }, linkId);
  }

  async function letIn(waiting: Waiting, chosen: StudentId | null): Promise<Ack> {
    const session = await entries.openIn(waiting.classId);
    if (session?.id !== waiting.sessionId) return NO_LESSON;
    const studentId = chosen ?? (await newStudent(waiting));
    if (typeof studentId !== 'string') return studentId;
    const body = await classes.get(waiting.classId);
    if (!body?.students.some((student) => student.id === studentId)) return NOT_LISTED;
    const entered = await turns.take(turnOf(body.id, studentId), () =>
      entries.enter(body, studentId, waiting.student?.id === studentId ? waiting.card : null),
    );
    if (!entered.ok) {
      // A guest for whom there is no room leaves no name behind.
      if (chosen === null) await classes.removeStudent(body.id, studentId);
      return entered;
    }
    knocks.answer(waiting, { kind: 'in', student: studentId, cookie: entered.value });
    return ACCEPTED;
  }

  /** A guest comes onto the list as typed, without a group. */
  async function newStudent({ classId, typed }: Waiting): Promise<StudentId | Extract<Ack, { ok: false }>> {
    const added = await classes.addStudents(classId, [{ given: typed, family: '' }]);
    if (!added.ok) return added;
    const id = added.value.students.at(-1)?.id;
    if (id === undefined) throw new Error('a student was added and is not there');
    return id;
  }

  return {
    async behind(typedCode) {
      const code = normaliseCode(typedCode);
      const session = code === null ? null : await sessions.behindCode(code);
      const body = session === null ? null : await classes.get(session.classId);
      return body === null ? UNKNOWN_CODE : done(body);
    },
    async byName(visitor, typedCode, typedName) {
      const code = normaliseCode(typedCode);
      const session = code === null ? null : await sessions.behindCode(code);
      const body = session === null ? null : await classes.get(session.classId);
      if (session === null || body === null) return UNKNOWN_CODE;
      const typed = cleanName(typedName);
      if (typed === null) return NO_NAME;
      const match = matchName(body.students, typed);
      if (match.kind !== 'one') return knock(visitor, session, typed, { student: null, kind: 'name' });
      return turns.take(turnOf(body.id, match.id), () =>
        byListedName(visitor, body, session, match.id, typed),
      );
    },
    async byCard(visitor, secret) {
      const card = await links.readCard(secret);
      if (!card.ok) return card;
      const { classId, studentId } = card.value;
      const body = await classes.get(classId);
      if (!body?.students.some((student) => student.id === studentId)) return LINK_ENDED;
      return turns.take(turnOf(classId, studentId), () => byListedCard(visitor, body, card.value));
    },
    async ask(device) {
      const waiting = knocks.ofDevice(device);
      if (waiting === null) return { state: 'closed' };
      const { answer, classId } = waiting;
      if (answer.kind === 'in') return { state: 'in', cookie: answer.cookie };
      if (answer.kind === 'none' && (await entries.openIn(classId))?.id === waiting.sessionId) {
        return { state: 'waiting' };
      }
      // A refusal is said once; a knock on a lesson that is over goes.
      knocks.drop(waiting);
      if (answer.kind === 'none') changed(classId);
      return { state: 'closed' };
    },
    waiting: (classId) =>
      knocks.waiting(classId).map(({ id, typed, student, kind }) => ({ id, typed, student, kind })),
    answer: (classId, id, student, isLetIn) =>
      turns.take(`knock ${id}`, async () => {
        const waiting = knocks.find(classId, id);
        if (waiting === null) return NOBODY_THERE;
        if (waiting.answer.kind !== 'none') {
          return (waiting.answer.kind === 'in') === isLetIn ? ACCEPTED : ANSWERED;
        }
        if (isLetIn) {
          const answered = await letIn(waiting, student);
          if (!answered.ok) return answered;
        } else knocks.answer(waiting, { kind: 'closed' });
        changed(classId);
        return ACCEPTED;
      }),
    onChange(listener) {
      listeners.add(listener);
    },
  };
}

const hasJoined = (student: StudentState | null) => student?.joined === true;

const nameOf = (body: ClassDocument, id: StudentId) => displayNames(body.students).get(id) ?? '';
