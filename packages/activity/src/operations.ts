import type { Id, QuestionId, StepId } from './activity.ts';
import type { Answer } from './answers.ts';

/** What a student did. Times in it are ms of the device's own clock. */
export type Act =
  | { readonly type: 'open'; readonly step: StepId }
  | { readonly type: 'done'; readonly step: StepId }
  | { readonly type: 'tick'; readonly step: StepId; readonly parts: readonly number[] }
  | { readonly type: 'answer'; readonly question: QuestionId; readonly answer: Answer }
  /** Played from second `from` to second `to` of the video, between `startedAt` and the operation's `at`. */
  | {
      readonly type: 'play';
      readonly step: StepId;
      readonly from: number;
      readonly to: number;
      readonly startedAt: number;
    }
  /** The player says how long the video is. */
  | { readonly type: 'length'; readonly step: StepId; readonly seconds: number }
  | { readonly type: 'timer'; readonly step: StepId; readonly minutes: number }
  /** Stops the timer that this device started with its operation `timer`. */
  | { readonly type: 'timerStop'; readonly step: StepId; readonly timer: number }
  | { readonly type: 'spend'; readonly step: StepId; readonly startedAt: number }
  /** "The page is blocked": for the teacher to read. */
  | { readonly type: 'blocked'; readonly step: StepId };

/** One act with the device's own count: the same pair of device and count is taken in once, whenever it comes. */
export interface Operation {
  readonly n: number;
  readonly at: number;
  readonly revision: number;
  readonly act: Act;
}

/** What a device sends in one message. */
export interface Batch {
  readonly device: Id;
  /** The device's clock as it sends: tells how wrong it is. */
  readonly sentAt: number;
  readonly operations: readonly Operation[];
}

export type OperationRefusal =
  /** The activity was not given to this student, or not on this revision. */
  | 'notGiven'
  | 'revision'
  /** No such step or question. */
  | 'notFound'
  /** That cannot be done with this step, or is no answer to this question. */
  | 'notThat'
  /** Right already, or no tries left. */
  | 'noTries'
  /** No viewer could have played that in this time. */
  | 'impossible'
  /** More than one student's work may hold. */
  | 'full'
  /** Too many devices, or too many gaps in what this one sent. */
  | 'tooMany';

/** What became of one operation. Each of the three is final: the device may forget it. */
export interface Outcome {
  readonly n: number;
  readonly result: 'taken' | 'known' | 'refused';
  readonly why: OperationRefusal | null;
}
