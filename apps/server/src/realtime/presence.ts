import type { Id, Presence, StudentId } from '@flipflop/rotation';

/** Who is connected, in memory alone: never in a document. */
export interface PresenceBook {
  /** These are in a lesson that this process serves from now on: who is not connected is lost. */
  expect(classId: Id, students: readonly StudentId[]): void;
  /** A student's page connected. Until it says otherwise it is as that student's last one was. */
  came(classId: Id, student: StudentId, socketId: string): void;
  /** A student's page is gone: closed, locked, or without a network. True where it was the last. */
  went(classId: Id, student: StudentId, socketId: string): boolean;
  /** What the page said: is it in front, and the newest round whose prompt it showed. True where it was news. */
  said(classId: Id, student: StudentId, socketId: string, says: PageState): boolean;
  of(classId: Id, student: StudentId): Presence;
  /** Students with a page open now. */
  connected(classId: Id): readonly StudentId[];
  /** Another lesson was opened: what was seen in the last one, and who was lost in it, no longer counts. */
  startOver(classId: Id): void;
  /** Nobody of the class is connected and nothing runs. */
  forget(classId: Id): void;
}

export interface PageState {
  readonly front: boolean;
  readonly seen: number | null;
}

interface Entry {
  readonly pages: Map<string, { readonly front: boolean }>;
  /** When the last page went, ms. */
  lostAt: number;
  /** Whether the page that spoke last was in front. */
  front: boolean;
  /** The newest round whose prompt any page has shown: what was seen stays seen, whatever the connection does. */
  seen: number | null;
}

export function createPresenceBook(now: () => number): PresenceBook {
  const classes = new Map<Id, Map<StudentId, Entry>>();

  const find = (classId: Id, student: StudentId) => classes.get(classId)?.get(student);

  function entryOf(classId: Id, student: StudentId): Entry {
    const students = classes.get(classId) ?? new Map<StudentId, Entry>();
    classes.set(classId, students);
    const entry = students.get(student) ?? { pages: new Map(), lostAt: now(), front: true, seen: null };
    students.set(student, entry);
    return entry;
  }

  return {
    expect(classId, students) {
      for (const student of students) entryOf(classId, student);
    },
    came(classId, student, socketId) {
      const entry = entryOf(classId, student);
      entry.pages.set(socketId, { front: entry.front });
    },
    went(classId, student, socketId) {
      const entry = find(classId, student);
      if (entry === undefined || !entry.pages.delete(socketId) || entry.pages.size > 0) return false;
      entry.lostAt = now();
      return true;
    },
    said(classId, student, socketId, says) {
      const entry = find(classId, student);
      const before = entry?.pages.get(socketId);
      if (entry === undefined || before === undefined) return false;
      const seen = later(entry.seen, says.seen);
      const isNews = before.front !== says.front || entry.seen !== seen;
      entry.pages.set(socketId, { front: says.front });
      entry.front = says.front;
      entry.seen = seen;
      return isNews;
    },
    of(classId, student) {
      const entry = find(classId, student);
      if (entry === undefined) return { state: 'never' };
      if (entry.pages.size === 0) return { state: 'lost', since: entry.lostAt };
      const front = [...entry.pages.values()].some((page) => page.front);
      return { state: 'here', front, seen: entry.seen };
    },
    connected(classId) {
      return [...(classes.get(classId) ?? [])]
        .filter(([, entry]) => entry.pages.size > 0)
        .map(([student]) => student);
    },
    startOver(classId) {
      const students = classes.get(classId);
      if (students === undefined) return;
      for (const [student, entry] of students) {
        if (entry.pages.size === 0) students.delete(student);
        entry.seen = null;
      }
    },
    forget(classId) {
      classes.delete(classId);
    },
  };
}

function later(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}
