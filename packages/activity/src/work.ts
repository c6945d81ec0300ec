import type { Id, QuestionId, StepId } from './activity.ts';
import type { Answer } from './answers.ts';
import type { Ranges } from './ranges.ts';
import type { Verdict } from './verdict.ts';
import type { Watched } from './watched.ts';

/** Order of what one student did, on however many devices: by time, then by the device's own count. */
export interface Stamp {
  /** ms of the server's clock. */
  readonly at: number;
  readonly device: Id;
  readonly n: number;
}

export interface Version {
  readonly stamp: Stamp;
  readonly answer: Answer;
  /** Made by the server; null: no key, or not graded yet. */
  readonly verdict: Verdict | null;
}

export interface AnswerWork {
  /** How often it was answered, also where the version is kept no more. */
  readonly tries: number;
  /** The newest first. */
  readonly versions: readonly Version[];
}

export interface TimerWork {
  readonly device: Id;
  readonly n: number;
  /** What the student thought it would take; null: the start is not here yet. */
  readonly minutes: number | null;
  readonly startedAt: number | null;
  readonly stoppedAt: number | null;
}

export interface StepWork {
  readonly openedAt: number | null;
  /** The newest "done"; null: never. */
  readonly doneAt: number | null;
  /** Ticked lines of a task, and when. */
  readonly ticked: { readonly parts: readonly number[]; readonly stamp: Stamp } | null;
  readonly watched: Watched | null;
  /** The video's length as the student's player said it first. */
  readonly length: { readonly seconds: number; readonly stamp: Stamp } | null;
  readonly timers: readonly TimerWork[];
  /** Time spent here, in parts of 5 s of the clock. */
  readonly spent: Ranges;
  /** The student said that the page does not open. */
  readonly blockedAt: number | null;
}

/** What one student did on one activity: one document, of that student's doing alone. */
export interface Work {
  /** The revision being worked on, and all that were. */
  readonly revision: number;
  readonly revisions: readonly number[];
  readonly steps: Readonly<Record<StepId, StepWork>>;
  readonly answers: Readonly<Record<QuestionId, AnswerWork>>;
  /** The counts that were taken in, of each device. */
  readonly applied: Readonly<Record<Id, Ranges>>;
  /** The newest progress; null: not begun. */
  readonly progressAt: number | null;
}

export const newWork = (revision: number): Work => ({
  revision,
  revisions: [revision],
  steps: {},
  answers: {},
  applied: {},
  progressAt: null,
});

const UNTOUCHED: StepWork = {
  openedAt: null,
  doneAt: null,
  ticked: null,
  watched: null,
  length: null,
  timers: [],
  spent: [],
  blockedAt: null,
};

export const stepWork = (work: Work, id: StepId): StepWork =>
  (Object.hasOwn(work.steps, id) ? work.steps[id] : undefined) ?? UNTOUCHED;

const UNANSWERED: AnswerWork = { tries: 0, versions: [] };

export const answerWork = (work: Work, id: QuestionId): AnswerWork =>
  (Object.hasOwn(work.answers, id) ? work.answers[id] : undefined) ?? UNANSWERED;

/** The newest version of an answer, or null. */
export const newestVersion = (work: Work, id: QuestionId): Version | null =>
  answerWork(work, id).versions[0] ?? null;

/** Above 0: `a` is later. */
export function compareStamps(a: Stamp, b: Stamp): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.n !== b.n) return a.n - b.n;
  return a.device < b.device ? -1 : a.device > b.device ? 1 : 0;
}
