import type { Id, Presence, StudentId } from '@flipflop/rotation';

/** Who is connected, in memory alone: never in a document. */
export interface PresenceBook {
  /** A student's page connected. */
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
  readonly pages: Map<string, PageState>;
  /** When the last page went, ms. */
  lostAt: number;
}

export function createPresenceBook(now: () => number): PresenceBook {
  const classes = new Map<Id, Map<StudentId, Entry>>();

  const find = (classId: Id, student: StudentId) => classes.get(classId)?.get(student);

  return {
    came(classId, student, socketId) {
      const students = classes.get(classId) ?? new Map<StudentId, Entry>();
      classes.set(classId, students);
      const entry = students.get(student) ?? { pages: new Map(), lostAt: 0 };
      students.set(student, entry);
      entry.pages.set(socketId, { front: true, seen: null });
    },
    went(classId, student, socketId) {
      const entry = find(classId, student);
      if (entry === undefined || !entry.pages.delete(socketId) || entry.pages.size > 0) return false;
      entry.lostAt = now();
      return true;
    },
    said(classId, student, socketId, says) {
      const pages = find(classId, student)?.pages;
      const before = pages?.get(socketId);
      if (pages === undefined || before === undefined) return false;
      pages.set(socketId, says);
      return before.front !== says.front || before.seen !== says.seen;
    },
    of(classId, student) {
      const entry = find(classId, student);
      if (entry === undefined) return { state: 'never' };
      if (entry.pages.size === 0) return { state: 'lost', since: entry.lostAt };
      const pages = [...entry.pages.values()];
      const seen = pages.reduce<number | null>((newest, page) => later(newest, page.seen), null);
      return { state: 'here', front: pages.some((page) => page.front), seen };
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
        for (const [socketId, page] of entry.pages) entry.pages.set(socketId, { ...page, seen: null });
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
