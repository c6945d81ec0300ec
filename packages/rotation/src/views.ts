import type { Group, GroupId, Id, Place, StationKind, StudentId } from './plan.ts';
import type { Countdown, Phase } from './state.ts';

export interface StationView {
  readonly kind: StationKind;
  readonly title: string;
  readonly activity?: Id;
}

export interface GroupView extends Group {
  /** First letter of the name; where two share it, the later group's next free letter. */
  readonly letter: string;
  /** Where the group is now; in the lobby where it starts, in a changeover where it goes; null in wrap-up and after. */
  readonly station: StationView | null;
  /** Where it comes from: only in a changeover. */
  readonly from: StationView | null;
  /** Where it goes after the next swap; null where the wrap-up is next. */
  readonly next: StationView | null;
}

/** What the server adds that the machine does not know. Names no student. */
export interface ClassLabels {
  readonly className: string;
  /** What children call the teacher: "Ms Okafor". */
  readonly teacherName: string;
  readonly lessonTitle: string;
  /** The immutable revision whose content (activities, instructions) screens fetch by HTTP. */
  readonly content: string;
}

/** The same bytes for every student. Names no student. */
export interface ClassView extends ClassLabels {
  readonly phase: Phase;
  /** From 0. */
  readonly round: number;
  readonly rounds: number;
  readonly countdown: Countdown | null;
  /** Soft warning before the end, ms; 0: none. */
  readonly warnMs: number;
  readonly groups: readonly GroupView[];
  /** Messages to all and to groups. */
  readonly messages: readonly { readonly to: 'all' | GroupId; readonly text: string }[];
  readonly eyesUp: { readonly text: string | null } | null;
  readonly wrapUp: { readonly text: string; readonly minutes: number };
}

export interface GroupCount {
  readonly group: GroupId;
  /** Students of the group who are not absent. */
  readonly of: number;
  /** Of them: in the lobby those who are here, else those who arrived in this round. */
  readonly here: number;
  /** Of them: those who finished an activity in this lesson. */
  readonly done: number;
}

/** How students come in. */
export interface Door {
  /** 6 characters, or null once the session is over. */
  readonly code: string | null;
  /** Address to type, without a scheme: "192.168.1.20:3000". */
  readonly address: string;
  /** Whole address for the QR code. */
  readonly url: string;
}

/** The class view plus counts. Names no student. */
export interface BoardView extends ClassView {
  readonly counts: readonly GroupCount[];
  readonly door: Door;
  /** The last swap's time from swap to work, and how much faster than the one before; null: not known. */
  readonly swap: { readonly readyMs: number; readonly fasterMs: number | null } | null;
}

/** What one student sees of themselves. A swap is one class view: it changes nothing here but ends `message`. */
export interface PersonalView {
  readonly id: StudentId;
  readonly name: string;
  readonly group: GroupId | null;
  readonly place: Place | null;
  readonly joined: boolean;
  readonly called: boolean;
  readonly arrived: readonly number[];
  readonly done: readonly number[];
  /** The teacher's message to this student alone. */
  readonly message: string | null;
}

/** Known to the host's memory alone, never in a document. */
export type Presence =
  | { readonly state: 'never' }
  /** `front`: the page is in front; `seen`: newest round whose prompt was shown. */
  | { readonly state: 'here'; readonly front: boolean; readonly seen: number | null }
  | { readonly state: 'lost'; readonly since: number };

export interface StudentRow {
  readonly id: StudentId;
  /** Display name: given name plus as much of the family name as makes it unique. */
  readonly name: string;
  readonly group: GroupId | null;
  readonly place: Place | null;
  readonly joined: boolean;
  readonly called: boolean;
  /** Where this round wants them (in the lobby: here). */
  readonly arrived: boolean;
  /** Finished this round's activity. */
  readonly done: boolean;
  readonly presence: Presence;
}

/** Someone at the door who waits for the teacher's tap. */
export interface Knock {
  readonly id: Id;
  /** What was typed: shown to the teacher alone. */
  readonly typed: string;
  /** The student it seems to be, if the name is one student's alone. */
  readonly student: { readonly id: StudentId; readonly name: string } | null;
  /** `device`: that student is in already, on another device. */
  readonly kind: 'name' | 'device';
}

/** Something that happened to the server, and that a teacher should know. Names no student. */
export type ServerNotice =
  | {
      readonly kind: 'damaged';
      /** One happening has one id. */
      readonly id: string;
      /** What lay in the file that could not be read. */
      readonly what: 'register' | 'session' | 'revision' | 'code' | 'lesson';
      /** What is there in its place. */
      readonly used: 'before' | 'nothing';
    }
  /** The clock went forward by so many ms at once; below 0: it had gone back. */
  | { readonly kind: 'clock'; readonly id: string; readonly ms: number };

export interface TeacherView {
  readonly class: ClassView;
  /** In the order of the register. */
  readonly students: readonly StudentRow[];
  readonly messages: readonly { readonly student: StudentId; readonly text: string }[];
  readonly counts: readonly GroupCount[];
  readonly undo: { readonly of: 'swap' | 'end'; readonly until: number } | null;
  readonly door: Door;
  readonly knocks: readonly Knock[];
  readonly connected: number;
  readonly swap: BoardView['swap'];
  /** Left out: nothing happened. */
  readonly notices?: readonly ServerNotice[];
}
