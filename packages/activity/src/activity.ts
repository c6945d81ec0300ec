/** An activity, step, question, option or medium by its id: 1 to 12 characters of a–z, 0–9 and hyphen. It says nothing: no order, no key. */
export type Id = string;
export type StepId = Id;
export type QuestionId = Id;
export type OptionId = Id;

/** Everybody does it; everybody should get to it; for those who want more (a child reads "Could"). */
export type Need = 'must' | 'should' | 'aspire';

/** A picture of ours, uploaded. Text must not be empty by the time that it is published. */
export interface Picture {
  readonly media: Id;
  readonly alt: string;
}

/** A page or player elsewhere. `embed` is made from an id by the table of providers, never from the text. */
export interface Elsewhere {
  /** As it opens in a tab of its own. */
  readonly url: string;
  /** As it opens in a frame; null: only in a tab. */
  readonly embed: string | null;
  /** The host that a student is told: "docs.google.com". */
  readonly host: string;
}

interface StepBase {
  readonly id: StepId;
  readonly title: string;
  /** Markdown, a subset. */
  readonly instructions: string;
  readonly picture: Picture | null;
  /** What done looks like. */
  readonly goal: Picture | null;
  /** Goal in minutes, which the student starts as a timer; null: none. */
  readonly minutes: number | null;
  readonly need: Need;
  /** The coach may see what the student answered here. */
  readonly coachSees: boolean;
}

export type Video =
  | { readonly from: 'recording'; readonly media: Id; readonly seconds: number }
  | {
      readonly from: 'elsewhere';
      readonly page: Elsewhere;
      /** The player tells where it is; otherwise it is "opened", never "watched". */
      readonly tellsPosition: boolean;
      /** Seen when the teacher played it; null: not played, nothing is known. */
      readonly seconds: number | null;
    };

export interface Option {
  readonly id: OptionId;
  readonly text: string;
}

/** What is asked for. */
export type Ask =
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'choices'; readonly options: readonly Option[] }
  | { readonly kind: 'number'; readonly unit: string }
  | { readonly kind: 'sort'; readonly items: readonly Option[] }
  | { readonly kind: 'match'; readonly left: readonly Option[]; readonly right: readonly Option[] }
  | { readonly kind: 'drawing' }
  | { readonly kind: 'photo' }
  | { readonly kind: 'file' }
  | { readonly kind: 'link' };

export type AskKind = Ask['kind'];

export interface Question {
  readonly id: QuestionId;
  readonly prompt: string;
  readonly ask: Ask;
}

/** What is right. Never on a student's device before it should be. */
export type Key =
  | { readonly kind: 'text'; readonly accepted: readonly string[] }
  | { readonly kind: 'choice'; readonly option: OptionId }
  | { readonly kind: 'choices'; readonly options: readonly OptionId[] }
  | { readonly kind: 'number'; readonly value: number; readonly tolerance: number }
  | { readonly kind: 'sort'; readonly order: readonly OptionId[] }
  | { readonly kind: 'match'; readonly pairs: Readonly<Record<OptionId, OptionId>> };

/** A moment of a video of this activity, to see again. */
export interface Moment {
  readonly step: StepId;
  readonly seconds: number;
}

export interface Check {
  readonly key: Key;
  /** Said at once when it is right, when it is not yet, and for a chosen option before either. */
  readonly right: string;
  readonly notYet: string;
  readonly byOption: Readonly<Record<OptionId, string>>;
  /** How often it may be tried; null: as often as wanted. */
  readonly tries: number | null;
  /** Show the key after the last try. */
  readonly reveal: boolean;
  readonly rewatch: Moment | null;
}

/** A question that stops a video. */
export interface MomentQuestion {
  readonly seconds: number;
  readonly question: Question;
  readonly check: Check | null;
}

export interface Slide {
  readonly title: string;
  readonly text: string;
  readonly picture: Picture | null;
}

export type Step =
  | (StepBase & { readonly kind: 'read' })
  | (StepBase & {
      readonly kind: 'watch';
      readonly video: Video | null;
      readonly moments: readonly MomentQuestion[];
    })
  | (StepBase & {
      readonly kind: 'slides';
      readonly slides:
        | { readonly from: 'own'; readonly pages: readonly Slide[] }
        | { readonly from: 'elsewhere'; readonly page: Elsewhere }
        | null;
    })
  | (StepBase & { readonly kind: 'answer'; readonly question: Question })
  | (StepBase & { readonly kind: 'check'; readonly question: Question; readonly check: Check })
  | (StepBase & {
      readonly kind: 'do';
      /** Lines to tick off. */
      readonly parts: readonly string[];
      /** The question that takes a photo of it; null: none is asked for. */
      readonly photo: Question | null;
    })
  | (StepBase & { readonly kind: 'link'; readonly page: Elsewhere | null });

export type StepKind = Step['kind'];
export type StepOf<K extends StepKind> = Extract<Step, { readonly kind: K }>;

/** A deck of short steps. A draft and a published revision have the same shape. */
export interface Activity {
  readonly title: string;
  readonly tags: readonly string[];
  readonly steps: readonly Step[];
  /** One line that a coach can check at home without reading the activity; empty: none. */
  readonly coachCheck: string;
  /** Asked at the end; null: no reflection. */
  readonly reflection: Question | null;
  /** For those who finish early, Markdown; empty: free time as the teacher allowed it. */
  readonly extension: string;
}

/** One immutable state of an activity that students work on. Revisions count from 1. */
export interface Revision {
  readonly activity: Id;
  readonly revision: number;
  readonly content: Activity;
}
