import type {
  Activity,
  Deck,
  Feedback,
  Need,
  Outcome,
  QuestionId,
  Review,
  RowStatus,
  StepId,
  StepKind,
  StepProgress,
  Work,
} from '@flipflop/activity';
import type { Id, StudentId } from '@flipflop/rotation';

/** An activity in a list. Times in ms. */
export interface ActivityLine {
  readonly id: Id;
  readonly classId: Id;
  readonly title: string;
  readonly tags: readonly string[];
  readonly steps: number;
  /** Sum of the steps' goals; 0: none has one. */
  readonly minutes: number;
  /** The newest revision; null: never published. */
  readonly revision: number | null;
  /** Changed since it was published, or never published. */
  readonly draft: boolean;
  readonly updatedAt: number;
  /** When this class got it last; null: never. */
  readonly givenAt: number | null;
}

/** What an activity was used with: a lesson of its class that has it. */
export interface UsedWith {
  readonly lesson: Id;
  readonly title: string;
}

export interface SavedActivity {
  readonly id: Id;
  /** Of the draft: what a save has to name. */
  readonly version: number;
  readonly activity: Activity;
  readonly revision: number | null;
  readonly draft: boolean;
  /** What the class has; null: not given. */
  readonly given: { readonly revision: number; readonly at: number } | null;
  readonly usedWith: readonly UsedWith[];
}

/** An activity as a student's device holds it. Never changes under its revision. */
export interface StudentDeck {
  readonly activity: Id;
  readonly revision: number;
  readonly deck: Deck;
}

/** What a student is told of a step by the teacher: never the score's making, never who read it. */
export type StudentReview = Review;

/** A student's work as it is on disk. */
export interface StudentWork {
  readonly activity: Id;
  /** The revision that this student works on: of the deck to fetch. */
  readonly revision: number;
  /** Of the work; 0: nothing was done yet. */
  readonly version: number;
  readonly work: Work;
  readonly review: StudentReview;
  /** By question, where there is any. */
  readonly feedback: Readonly<Record<QuestionId, Feedback>>;
}

export interface StudentActivityLine {
  readonly activity: Id;
  readonly revision: number;
  readonly title: string;
  /** Ms. */
  readonly givenAt: number;
  readonly complete: boolean;
  /** A step is back on the list, or the teacher wrote something new since the last work. */
  readonly again: boolean;
}

/** The answer to work that was sent. */
export interface WorkTaken {
  readonly outcomes: readonly Outcome[];
  readonly version: number;
  /** Null: the device knows it all: nothing else was written since `seen`, and nothing was graded. */
  readonly work: Work | null;
  readonly review: StudentReview;
  readonly feedback: Readonly<Record<QuestionId, Feedback>>;
}

export interface GridStep {
  readonly id: StepId;
  readonly title: string;
  readonly kind: StepKind;
  readonly need: Need;
  readonly minutes: number | null;
}

/** One student's row, without a name: the roster has it. */
export interface GridLine {
  readonly student: StudentId;
  readonly revision: number;
  /** In the order of the steps. */
  readonly steps: readonly Pick<StepProgress, 'id' | 'state' | 'share'>[];
  readonly complete: boolean;
  /** The step being worked on; null: none is left, or not begun. */
  readonly at: StepId | null;
  readonly status: RowStatus;
  /** Ms of the server's clock: if nothing new comes until then it is `still` since `progressAt`; null: never. */
  readonly stillAt: number | null;
  readonly progressAt: number | null;
  /** The student says that the page of this step does not open. */
  readonly blocked: StepId | null;
}

/** The live grid as a whole; what changes comes as `grid` over the socket. */
export interface GridPage {
  readonly activity: Id;
  readonly revision: number;
  readonly title: string;
  /** Counts up by one with each message; another one than the next means: fetch the page again. */
  readonly sequence: number;
  readonly steps: readonly GridStep[];
  readonly rows: readonly GridLine[];
}

export interface GridNews {
  readonly activity: Id;
  readonly sequence: number;
  /** Rows that changed, whole. */
  readonly rows: readonly GridLine[];
}

/** The student's own: a teacher said something of the work on this activity. */
export interface WorkNews {
  readonly activity: Id;
}

/** What a teacher sees of one student's work. */
export interface WorkPage {
  readonly activity: Id;
  readonly revision: number;
  readonly content: Activity;
  readonly student: StudentId;
  readonly work: Work;
  readonly review: Review;
}

/** What a whole class did on an activity. */
export interface ResultsPage {
  readonly activity: Id;
  readonly revision: number;
  readonly content: Activity;
  readonly students: readonly {
    readonly student: StudentId;
    readonly revision: number;
    readonly work: Work;
    readonly review: Review;
  }[];
}
