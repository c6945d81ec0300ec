import {
  type Activity,
  allQuestions,
  type Batch,
  deckOf,
  type Feedback,
  feedbackTo,
  findStep,
  NO_REVIEW,
  newWork,
  progressOf,
  type Review,
  type ReviewAct,
  receive,
  reviewed,
  type Work,
} from '@flipflop/activity';
import type {
  ResultsPage,
  StudentActivityLine,
  StudentDeck,
  StudentWork,
  WorkPage,
  WorkTaken,
} from '@flipflop/protocol';
import type { Id, StudentId } from '@flipflop/rotation';
import { done, type Outcome, refuse, UNAVAILABLE } from '../classes/outcome.ts';
import type { Clock } from '../ports.ts';
import type { GivenDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { getDocument, writeOf } from '../store/typed-documents.ts';
import { given, published } from './publishing.ts';
import { activityIdsOf } from './shelf.ts';

/** One student's work on one activity changed. */
export interface WorkChange {
  readonly classId: Id;
  readonly activity: Id;
  readonly student: StudentId;
  /** Whose doing it was. */
  readonly by: 'student' | 'teacher';
}

/** What students do on activities, and what teachers say of it. */
export interface Works {
  /** Everything that one student's work on one activity stands on; null: the class does not have it. */
  open(classId: Id, activity: Id, student: StudentId): Promise<OpenWork | null>;
  /** All of the class, in the order of the register. */
  results(classId: Id, activity: Id): Promise<Outcome<ResultsPage>>;
  /** After every write. */
  onChange(listener: (change: WorkChange) => void): void;
  /** All that the class was given, the newest first. */
  ofStudent(classId: Id, student: StudentId): Promise<readonly StudentActivityLine[]>;
  /** An activity without its keys. */
  deck(classId: Id, activity: Id, revision: number): Promise<Outcome<StudentDeck>>;
  get(classId: Id, activity: Id, student: StudentId): Promise<Outcome<StudentWork>>;
  /** Takes in what a device sent. The answer comes when it is on disk. `seen`: the version that the device holds. */
  take(
    classId: Id,
    activity: Id,
    student: StudentId,
    batch: Batch,
    seen: number,
  ): Promise<Outcome<WorkTaken>>;
  /** As a teacher sees it, with keys. */
  page(classId: Id, activity: Id, student: StudentId): Promise<Outcome<WorkPage>>;
  review(
    classId: Id,
    activity: Id,
    student: StudentId,
    act: ReviewAct,
  ): Promise<Outcome<{ readonly review: Review }>>;
}

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
}

export interface OpenWork {
  readonly has: GivenDocument;
  readonly content: Activity;
  /** Of the work's document; 0: nothing was done yet. */
  readonly version: number;
  readonly work: Work;
  readonly review: Review;
  readonly reviewVersion: number;
}

const NOT_GIVEN = refuse('notFound', 'You do not have this activity.');
const NO_SUCH_STEP = refuse('notFound', 'This activity has no such step.');
const TOO_MUCH_SAID = refuse('limit', 'That is more than there is room for.');

/** Losing the compare-and-swap so often in a row means that something else is wrong: two devices of one student at most. */
const ATTEMPTS = 12;

const workId = (activity: Id, student: StudentId): string => `${activity}-${student}`;

export function createWorks({ store, clock }: Parts): Works {
  const listeners = new Set<(change: WorkChange) => void>();
  const changed = (change: WorkChange) => {
    for (const listener of listeners) listener(change);
  };

  async function open(classId: Id, activity: Id, student: StudentId): Promise<OpenWork | null> {
    const has = await given(store, classId, activity);
    if (has === null) return null;
    const id = workId(activity, student);
    const [work, review] = await Promise.all([
      getDocument(store, 'work', id),
      getDocument(store, 'review', id),
    ]);
    const body = work?.body.work ?? newWork(has.revision);
    const content = await published(store, classId, activity, body.revision);
    if (content === null) return null;
    return {
      has,
      content: content.content,
      version: work?.version ?? 0,
      work: body,
      review: review?.body.review ?? NO_REVIEW,
      reviewVersion: review?.version ?? 0,
    };
  }

  return {
    open,
    onChange(listener) {
      listeners.add(listener);
    },
    async results(classId, activity) {
      const has = await given(store, classId, activity);
      const ofClass = await getDocument(store, 'class', classId);
      const revision = has === null ? null : await published(store, classId, activity, has.revision);
      if (has === null || ofClass === null || revision === null) return NOT_GIVEN;
      const students = await Promise.all(
        ofClass.body.students.map(async ({ id: student }) => {
          const opened = await open(classId, activity, student);
          if (opened === null) return [];
          const { work, review } = opened;
          return [{ student, revision: work.revision, work, review }];
        }),
      );
      return done({
        activity,
        revision: has.revision,
        content: revision.content,
        students: students.flat(),
      });
    },
    async ofStudent(classId, student) {
      const found = await Promise.all(
        (await activityIdsOf(store, classId)).map(async (activity) => ({
          activity,
          opened: await open(classId, activity, student),
        })),
      );
      const lines = found.flatMap(({ activity, opened }) =>
        opened === null ? [] : [lineOf(activity, opened)],
      );
      return lines.sort((one, other) => other.givenAt - one.givenAt);
    },
    async deck(classId, activity, revision) {
      if ((await given(store, classId, activity)) === null) return NOT_GIVEN;
      const found = await published(store, classId, activity, revision);
      return found === null ? NOT_GIVEN : done({ activity, revision, deck: deckOf(found.content) });
    },
    async get(classId, activity, student) {
      const opened = await open(classId, activity, student);
      if (opened === null) return NOT_GIVEN;
      const { version, work } = opened;
      return done({ activity, revision: work.revision, version, work, ...saidOf(opened) });
    },
    async take(classId, activity, student, batch, seen) {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const opened = await open(classId, activity, student);
        if (opened === null) return NOT_GIVEN;
        const { has, content, review, version } = opened;
        const received = receive(content, opened.work, review, batch, {
          givenAt: has.firstAt,
          now: clock.now(),
        });
        const after = { ...opened, work: received.work };
        const answer = (now: number): Outcome<WorkTaken> =>
          done({
            outcomes: received.outcomes,
            version: now,
            work: seen === version && !grades(content, batch) ? null : received.work,
            ...saidOf(after),
          });
        if (received.work === opened.work) return answer(version);
        const body = { classId, activity, student, work: received.work };
        const [result] = await store.put([writeOf('work', workId(activity, student), version, body)]);
        if (result?.ok) {
          changed({ classId, activity, student, by: 'student' });
          return answer(result.version);
        }
        if (result?.reason !== 'conflict') return UNAVAILABLE;
      }
      return UNAVAILABLE;
    },
    async page(classId, activity, student) {
      const opened = await open(classId, activity, student);
      if (opened === null) return NOT_GIVEN;
      const { content, work, review } = opened;
      return done({ activity, revision: work.revision, content, student, work, review });
    },
    async review(classId, activity, student, act) {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const opened = await open(classId, activity, student);
        if (opened === null) return NOT_GIVEN;
        if (findStep(opened.content, act.step) === null) return NO_SUCH_STEP;
        const review = reviewed(opened.review, act, clock.now());
        if (review === null) return TOO_MUCH_SAID;
        const body = { classId, activity, student, review };
        const [result] = await store.put([
          writeOf('review', workId(activity, student), opened.reviewVersion, body),
        ]);
        if (result?.ok) {
          changed({ classId, activity, student, by: 'teacher' });
          return done({ review });
        }
        if (result?.reason !== 'conflict') return UNAVAILABLE;
      }
      return UNAVAILABLE;
    },
  };
}

function lineOf(activity: Id, { has, content, work, review }: OpenWork): StudentActivityLine {
  const progress = progressOf(deckOf(content), work, review);
  return {
    activity,
    revision: work.revision,
    title: content.title,
    givenAt: has.at,
    complete: progress.complete,
    again: progress.steps.some(({ state }) => state === 'again'),
  };
}

/** What the student is told: who read what, and when, is the teacher's. */
function saidOf({ content, work, review }: OpenWork): {
  readonly review: Review;
  readonly feedback: Readonly<Record<string, Feedback>>;
} {
  const steps = Object.entries(review.steps).map(([id, step]) => [id, { ...step, readAt: null }] as const);
  const feedback = allQuestions(content).flatMap(({ question: { id } }) => {
    const said = feedbackTo(content, work, review, id);
    return said === null ? [] : [[id, said] as const];
  });
  return { review: { steps: Object.fromEntries(steps) }, feedback: Object.fromEntries(feedback) };
}

/** Whether the server makes verdicts of it, which the device cannot know. */
function grades(content: Activity, { operations }: Batch): boolean {
  const checked = new Set(
    allQuestions(content).flatMap(({ question, check }) => (check === null ? [] : [question.id])),
  );
  return operations.some(({ act }) => act.type === 'answer' && checked.has(act.question));
}
