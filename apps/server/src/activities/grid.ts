import { findStep, gridRow, stepWork } from '@flipflop/activity';
import type { GridLine, GridPage } from '@flipflop/protocol';
import type { Id, StudentId } from '@flipflop/rotation';
import { done, type Outcome, refuse } from '../classes/outcome.ts';
import type { Clock } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { getDocument } from '../store/typed-documents.ts';
import { given, published } from './publishing.ts';
import type { OpenWork, Works } from './works.ts';

/** Who is where in an activity, for the class's teachers. */
export interface Grid {
  /** Everybody who is on the register. */
  page(classId: Id, activity: Id): Promise<Outcome<GridPage>>;
  /** The rows of these students, and the number of this piece of news. */
  news(
    classId: Id,
    activity: Id,
    students: readonly StudentId[],
  ): Promise<{ readonly sequence: number; readonly rows: readonly GridLine[] }>;
}

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly works: Works;
}

const NOT_GIVEN = refuse('notFound', 'This class does not have this activity.');

export function createGrid({ store, clock, works }: Parts): Grid {
  /** After a restart no number follows one from before: whoever has an older page asks for it again. */
  const first = clock.now();
  const sequences = new Map<Id, number>();
  const sequenceOf = (activity: Id) => sequences.get(activity) ?? first;

  async function rows(
    classId: Id,
    activity: Id,
    students: readonly StudentId[],
  ): Promise<readonly GridLine[]> {
    const opened = await Promise.all(
      students.map(async (student) => ({ student, work: await works.open(classId, activity, student) })),
    );
    return opened.flatMap(({ student, work }) => (work === null ? [] : [lineOf(student, work, clock.now())]));
  }

  return {
    async page(classId, activity) {
      // Read before the rows: what changes meanwhile comes as news with a higher number.
      const sequence = sequenceOf(activity);
      const has = await given(store, classId, activity);
      const ofClass = await getDocument(store, 'class', classId);
      const revision = has === null ? null : await published(store, classId, activity, has.revision);
      if (has === null || ofClass === null || revision === null) return NOT_GIVEN;
      const { title, steps } = revision.content;
      return done({
        activity,
        revision: has.revision,
        title,
        sequence,
        steps: steps.map(({ id, title: name, kind, need, minutes }) => ({
          id,
          title: name,
          kind,
          need,
          minutes,
        })),
        rows: await rows(
          classId,
          activity,
          ofClass.body.students.map(({ id }) => id),
        ),
      });
    },
    async news(classId, activity, students) {
      const changed = await rows(classId, activity, students);
      const sequence = sequenceOf(activity) + 1;
      sequences.set(activity, sequence);
      return { sequence, rows: changed };
    },
  };
}

function lineOf(student: StudentId, { content, work, review }: OpenWork, now: number): GridLine {
  const { progress, status, stillAt } = gridRow(content, work, review, now);
  const blocked = progress.steps.find(
    ({ id, state }) => state !== 'done' && stepWork(work, id).blockedAt !== null,
  );
  const at = work.progressAt === null || progress.next === null ? null : findStep(content, progress.next);
  return {
    student,
    revision: work.revision,
    steps: progress.steps.map(({ id, state, share }) => ({
      id,
      state,
      share: Math.round(share * 100) / 100,
    })),
    complete: progress.complete,
    at: at?.id ?? null,
    status,
    stillAt,
    progressAt: work.progressAt,
    blocked: blocked?.id ?? null,
  };
}
