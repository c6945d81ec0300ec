import type { Ack } from '@flipflop/protocol';
import { type Id, phaseOf, type StudentId, studentIn } from '@flipflop/rotation';
import type { Classes } from '../classes/classes.ts';
import { ACCEPTED, done, type Outcome, refuse } from '../classes/outcome.ts';
import type { Sessions } from '../classes/sessions.ts';
import type { Host } from '../ports.ts';
import type { ClassDocument, SessionDocument } from '../store/documents.ts';
import type { Tokens } from './tokens.ts';

/** How a student comes in, once it is settled that it is this one. */
export interface Entries {
  /** The class's session, unless it is over. */
  openIn(classId: Id): Promise<SessionDocument | null>;
  /** On the roll first, then a new token: the device before ends with it. Gives the cookie. */
  enter(body: ClassDocument, studentId: StudentId, card: string | null): Promise<Outcome<string>>;
  /** On the roll again; the device has its token already. */
  comeBack(body: ClassDocument, studentId: StudentId): Promise<Ack>;
}

export interface EntryParts {
  readonly classes: Pick<Classes, 'get'>;
  readonly host: Host;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
}

export const NOT_LISTED = refuse('notFound', 'This student is not on the list.');

export function createEntries({ host, classes, sessions, tokens }: EntryParts): Entries {
  async function openIn(classId: Id): Promise<SessionDocument | null> {
    const session = await sessions.current(classId);
    return session !== null && phaseOf(session.state) !== 'ended' ? session : null;
  }

  /** Whoever was put on the list after the lesson was opened keeps the list's group. */
  async function comeBack(body: ClassDocument, student: StudentId): Promise<Ack> {
    const session = await openIn(body.id);
    if (session === null) return ACCEPTED;
    const isNew = studentIn(session.state, student) === null;
    // Where they are today, the student says; where they usually are is in the register.
    const joined = await host.submit(body.id, { type: 'join', student, place: null });
    const group = body.students.find(({ id }) => id === student)?.group ?? null;
    if (!joined.ok || !isNew || group === null) return joined;
    await host.submit(body.id, { type: 'move', students: [student], group });
    return joined;
  }

  return {
    openIn,
    comeBack,
    async enter(body, studentId, card) {
      const joined = await comeBack(body, studentId);
      if (!joined.ok) return joined;
      const person = { role: 'student', classId: body.id, studentId, card } as const;
      const { cookie } = await tokens.issue(person);
      // Taken off the list, or the card replaced, while this was under way: what ended all else ends this too.
      const isListed = (await classes.get(body.id))?.students.some(({ id }) => id === studentId) ?? false;
      if (isListed) await tokens.endByEndedCard(body.id, studentId);
      else await tokens.endStudent(body.id, studentId);
      return isListed ? done(cookie) : NOT_LISTED;
    },
  };
}
