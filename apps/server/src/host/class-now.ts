import type { Id } from '@flipflop/rotation';
import type { ClassDocument, RevisionDocument, SessionDocument } from '../store/documents.ts';
import type { Store, StoredDocument } from '../store/store.ts';
import { getDocument } from '../store/typed-documents.ts';
import { withLostSession } from './lost-session.ts';

/** A class and the session that is open in it, or was last, as this process last saw them. */
export interface ClassNow {
  readonly class: StoredDocument<ClassDocument>;
  readonly teacherName: string;
  /** Null: no lesson was opened yet. */
  readonly running: RunningSession | null;
}

export interface RunningSession {
  readonly session: StoredDocument<SessionDocument>;
  readonly revision: RevisionDocument;
}

/**
 * A session whose lesson cannot be found any more cannot be run: it counts as none, so that another can be opened.
 * @returns null where there is no such class. Revisions are immutable: `known`'s is kept where it is the same.
 */
export async function loadClass(store: Store, classId: Id, known: ClassNow | null): Promise<ClassNow | null> {
  const there = await getDocument(store, 'class', classId);
  if (there === null) return null;
  const found = await withLostSession(store, there);
  const [teacher, running] = await Promise.all([
    getDocument(store, 'teacher', found.body.teacherId),
    loadRunning(store, found.body.sessionId, known?.running?.revision ?? null),
  ]);
  return { class: found, teacherName: teacher?.body.name ?? '', running };
}

async function loadRunning(
  store: Store,
  sessionId: Id | null,
  known: RevisionDocument | null,
): Promise<RunningSession | null> {
  if (sessionId === null) return null;
  const session = await getDocument(store, 'session', sessionId);
  if (session === null) return null;
  const { revisionId } = session.body;
  const revision =
    known?.id === revisionId ? known : (await getDocument(store, 'revision', revisionId))?.body;
  return revision === undefined ? null : { session, revision };
}

/** Session versions that fit between two versions of the class. */
const VERSIONS = 2 ** 20;

/** Grows with every change that a view of this class can show: of the register, of the session, and with a new session. */
export function viewVersion(now: ClassNow): number {
  return now.class.version * VERSIONS + (now.running?.session.version ?? 0);
}
