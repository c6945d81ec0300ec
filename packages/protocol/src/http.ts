import type { Review } from '@flipflop/activity';
import type { Group, GroupId, Id, ServerNotice, StudentId } from '@flipflop/rotation';
import * as v from 'valibot';
import type {
  ActivityLine,
  GridPage,
  ResultsPage,
  SavedActivity,
  StudentActivityLine,
  StudentDeck,
  StudentWork,
  UsedWith,
  WorkPage,
  WorkTaken,
} from './activities.ts';
import { ActivityDeckField } from './activity-fields.ts';
import { IdField, lineField } from './fields.ts';
import type { Activity, Lesson, LessonContent } from './lesson.ts';
import { GroupsField, LessonField } from './lesson.ts';
import { WIRE } from './limits.ts';
import type { RouteName, routes } from './routes.ts';
import { BatchField, ReviewActField } from './work-fields.ts';

const Secret = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(WIRE.secret));
const TypedCode = v.pipe(v.string(), v.maxLength(WIRE.typedCode));
const PersonNameField = v.strictObject({
  given: lineField(WIRE.givenName, 1),
  family: lineField(WIRE.givenName),
});
const VersionField = v.pipe(v.number(), v.integer(), v.minValue(0));
const Nothing = v.strictObject({});
const Students = v.pipe(v.array(IdField), v.maxLength(WIRE.roster));

/** What each route takes as its JSON body. A GET takes none. */
export const bodies = {
  joinCode: v.strictObject({ code: TypedCode }),
  joinName: v.strictObject({ code: TypedCode, name: lineField(WIRE.typedName, 1) }),
  joinCard: v.strictObject({ card: Secret }),
  studentLeave: Nothing,
  /** `seen`: the version of the work that the device holds; 0: none. */
  workSend: v.strictObject({ batch: BatchField, seen: VersionField }),
  boardClaim: v.strictObject({ link: Secret }),
  teacherClaim: v.strictObject({ link: Secret }),
  teacherName: v.strictObject({ name: lineField(WIRE.teacherName, 1) }),
  teacherLeave: Nothing,
  deviceLink: Nothing,
  deviceEnd: Nothing,
  signOutOthers: Nothing,
  classCreate: v.strictObject({ name: lineField(WIRE.className, 1) }),
  classDeal: v.strictObject({ by: v.picklist(['place', 'evenly']) }),
  /** The groups as they are now, and who is in which. Who is not named stays, or has none if the group is gone. */
  groupsSet: v.strictObject({
    groups: GroupsField,
    members: v.pipe(
      v.array(v.strictObject({ student: IdField, group: v.nullable(IdField) })),
      v.maxLength(WIRE.roster),
    ),
  }),
  groupSetNew: v.strictObject({ name: lineField(WIRE.groupSetName, 1) }),
  groupSetName: v.strictObject({ name: lineField(WIRE.groupSetName, 1) }),
  groupSetUse: Nothing,
  groupSetRemove: Nothing,
  /** Who is at home; everybody else is in the room. And of today alone: who is absent, who has no device. */
  placesSet: v.strictObject({
    remote: Students,
    absent: v.exactOptional(Students),
    noDevice: v.exactOptional(Students),
  }),
  classBoard: Nothing,
  classSignOut: Nothing,
  /** Whose cards are made. */
  classCards: v.strictObject({
    students: v.pipe(
      v.array(IdField),
      v.minLength(1),
      v.maxLength(WIRE.roster),
      v.check((ids) => new Set(ids).size === ids.length, 'twice'),
    ),
  }),
  coTeacherInvite: Nothing,
  coTeacherEnd: Nothing,
  studentsAdd: v.strictObject({
    students: v.pipe(v.array(PersonNameField), v.minLength(1), v.maxLength(WIRE.roster)),
  }),
  studentEdit: v.strictObject({
    given: v.exactOptional(lineField(WIRE.givenName, 1)),
    family: v.exactOptional(lineField(WIRE.givenName)),
    group: v.exactOptional(v.nullable(IdField)),
    place: v.exactOptional(v.nullable(v.picklist(['remote', 'room']))),
  }),
  studentRemove: Nothing,
  studentReturn: Nothing,
  studentForget: Nothing,
  studentCard: Nothing,
  studentSignOut: Nothing,
  lessonCreate: v.strictObject({ lesson: LessonField }),
  lessonSave: v.strictObject({
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    lesson: LessonField,
  }),
  /** `to`: the class that gets the copy; its own class makes it a duplicate. */
  lessonCopy: v.strictObject({ to: IdField }),
  lessonRemove: Nothing,
  lessonOpen: Nothing,
  activityCreate: v.strictObject({ activity: ActivityDeckField }),
  activitySave: v.strictObject({ version: VersionField, activity: ActivityDeckField }),
  /** Publishes the draft that was seen, and gives it to whoever has not begun. */
  activityPublish: v.strictObject({ version: VersionField }),
  activityCopy: v.strictObject({ to: IdField }),
  activityRemove: Nothing,
  /** The newest revision, for the class to work on outside of a lesson as well. */
  activityGive: Nothing,
  workReview: v.strictObject({ act: ReviewActField }),
  /** How many times shorter the minutes are. */
  rehearsalStart: v.strictObject({ speed: v.picklist(WIRE.rehearsalSpeeds) }),
  rehearsalEnd: Nothing,
} as const;

type BodyRoute = keyof typeof bodies;
/** Bodies are read, never changed: readonly all the way down. */
type Unchanged<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Unchanged<Value[Key]> }
  : Value;
export type RouteBody<Name extends RouteName> = Name extends BodyRoute
  ? Unchanged<v.InferInput<(typeof bodies)[Name]>>
  : undefined;
export type ParsedBody<Name extends RouteName> = Name extends BodyRoute
  ? Unchanged<v.InferOutput<(typeof bodies)[Name]>>
  : undefined;

type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
/** The ids in a route's path. */
export type RouteParams<Name extends RouteName> = Record<ParamNames<(typeof routes)[Name]['path']>, string>;

/** `in`: the cookie is set. `waiting`: the teacher lets you in; ask `joinDoor` again. */
export type JoinAnswer = { readonly state: 'in' } | { readonly state: 'waiting'; readonly typed: string };

export interface StudentContent {
  readonly revision: Id;
  readonly activities: readonly Activity[];
  readonly live: LessonContent['live'];
  /** Whether there is a link to the call; the link itself is asked for when it is needed. */
  readonly hasCall: boolean;
}

export interface ClassSummary {
  readonly id: Id;
  readonly name: string;
  readonly sample: boolean;
  /** Whether the teacher who asks is the class's own; else a co-teacher. */
  readonly mine: boolean;
  readonly students: number;
  /** A lesson is open or running. */
  readonly running: boolean;
}

export interface RosterEntry {
  readonly id: StudentId;
  readonly given: string;
  readonly family: string;
  /** As screens show it. */
  readonly name: string;
  readonly group: GroupId | null;
  readonly place: 'remote' | 'room' | null;
  /** A card was made for this student, and works. */
  readonly card: boolean;
  /** Of today alone. */
  readonly today: 'absent' | 'roomWithoutDevice' | null;
}

/** Who left the class and may come back. */
export interface LeftStudent {
  readonly id: StudentId;
  readonly name: string;
  /** Ms. */
  readonly leftAt: number;
}

/** Groups that were made under a name; one of a class's sets is today's. */
export interface GroupSetLine {
  readonly id: Id;
  readonly name: string;
  readonly today: boolean;
  /** How many groups. */
  readonly groups: number;
}

export interface LessonLine {
  readonly id: Id;
  readonly title: string;
  readonly minutes: number;
  /** Something is missing before it can be started. */
  readonly draft: boolean;
  /** Ms; when it was held last, null: never. */
  readonly heldAt: number | null;
}

/** How a lesson went when it was held last. Times in ms. */
export interface LastTime {
  readonly openedAt: number;
  readonly endedAt: number;
  /** Who came, and how many were on the list. */
  readonly came: number;
  readonly of: number;
  /** From each swap until all were at work; null: not everyone arrived. */
  readonly readyMs: readonly (number | null)[];
}

/** Whose lesson is rehearsed in a class that is there for nothing else. */
export interface Rehearsal {
  /** The class whose lesson it is. */
  readonly of: Id;
  readonly speed: number;
  /** The student whom the computer does not play. */
  readonly own: { readonly student: StudentId; readonly name: string };
}

export interface ClassPage extends ClassSummary {
  /** Null: a real class, or the sample. */
  readonly rehearsal: Rehearsal | null;
  readonly groups: readonly Group[];
  /** In the order of the register. */
  readonly roster: readonly RosterEntry[];
  readonly lessons: readonly LessonLine[];
  /** In the order in which they were made. */
  readonly groupSets: readonly GroupSetLine[];
  readonly left: readonly LeftStudent[];
  /** Left out: nothing happened. */
  readonly notices?: readonly ServerNotice[];
  /** In the order in which they came. `name` '': not said yet. */
  readonly coTeachers: readonly { readonly id: Id; readonly name: string }[];
}

/** A device on which a teacher is signed in; times in ms. */
export interface TeacherDevice {
  readonly id: Id;
  /** The one that asks. */
  readonly here: boolean;
  readonly since: number;
  /** To within some hours; of the one that asks now. */
  readonly usedAt: number;
}

/** A link for a window of this browser, and for another device on the network. */
export interface LinkBothWays {
  readonly url: string;
  readonly elsewhere: string;
}

/** What each route answers with; errors are `{ error: ProtocolError }` with their status. */
export interface RouteAnswers {
  joinCode: { readonly className: string; readonly teacherName: string };
  joinName: JoinAnswer;
  joinCard: JoinAnswer;
  joinDoor: { readonly state: 'in' | 'waiting' | 'closed' };
  studentMe: {
    readonly csrf: string;
    readonly classId: Id;
    readonly id: StudentId;
    readonly name: string;
    readonly className: string;
    readonly teacherName: string;
  };
  studentContent: StudentContent;
  studentCall: { readonly url: string | null };
  studentLeave: Record<string, never>;
  /** The one given last first. */
  studentActivities: { readonly activities: readonly StudentActivityLine[] };
  studentDeck: StudentDeck;
  studentWork: StudentWork;
  workSend: WorkTaken;
  boardClaim: Record<string, never>;
  boardMe: { readonly csrf: string; readonly classId: Id };
  boardContent: StudentContent;
  teacherClaim: Record<string, never>;
  teacherMe: {
    readonly csrf: string;
    readonly name: string | null;
    readonly classes: readonly ClassSummary[];
    /** Classes that cannot be read any more; left out: none. */
    readonly notices?: readonly ServerNotice[];
  };
  teacherName: Record<string, never>;
  teacherLeave: Record<string, never>;
  /** The one used last first. */
  teacherDevices: { readonly devices: readonly TeacherDevice[] };
  /** Signs one more device of the same teacher in: once, within ten minutes. The link before ends. */
  deviceLink: LinkBothWays;
  deviceEnd: Record<string, never>;
  signOutOthers: Record<string, never>;
  /** Of all classes that the teacher teaches; the one changed last first. */
  teacherLessons: {
    readonly lessons: readonly (LessonLine & {
      readonly classId: Id;
      readonly className: string;
      readonly updatedAt: number;
    })[];
  };
  classCreate: { readonly id: Id };
  classGet: ClassPage;
  classDeal: ClassPage;
  groupsSet: ClassPage;
  /** A copy of today's groups under a new name, which is today's from now on. */
  groupSetNew: ClassPage;
  groupSetName: ClassPage;
  groupSetUse: ClassPage;
  groupSetRemove: ClassPage;
  placesSet: ClassPage;
  classBoard: LinkBothWays;
  classSignOut: Record<string, never>;
  /** New cards in the order asked for; the ones before end, with the devices that came in by them. */
  classCards: { readonly cards: readonly { readonly student: StudentId; readonly url: string }[] };
  /** Works once, within two days; the invitation before ends. */
  coTeacherInvite: LinkBothWays;
  coTeacherEnd: ClassPage;
  studentsAdd: ClassPage;
  studentEdit: ClassPage;
  studentRemove: ClassPage;
  studentReturn: ClassPage;
  studentForget: ClassPage;
  studentCard: { readonly url: string };
  studentSignOut: Record<string, never>;
  lessonCreate: { readonly id: Id; readonly version: number };
  lessonGet: {
    readonly id: Id;
    readonly version: number;
    readonly lesson: Lesson;
    readonly lastTime: LastTime | null;
  };
  lessonSave: { readonly version: number };
  lessonCopy: { readonly id: Id };
  lessonRemove: ClassPage;
  lessonOpen: Record<string, never>;
  /** Of all classes that the teacher teaches; the one changed last first. */
  teacherActivities: {
    readonly activities: readonly (ActivityLine & {
      readonly className: string;
      readonly usedWith: readonly UsedWith[];
    })[];
  };
  activityCreate: { readonly id: Id; readonly version: number };
  activityGet: SavedActivity;
  activitySave: { readonly version: number };
  activityPublish: { readonly revision: number };
  activityCopy: { readonly id: Id };
  activityRemove: Record<string, never>;
  activityGive: { readonly revision: number; readonly at: number };
  activityGrid: GridPage;
  activityResults: ResultsPage;
  workGet: WorkPage;
  workReview: { readonly review: Review };
  /** A hidden class of simulated students, in which the lesson's lobby is open. */
  rehearsalStart: { readonly classId: Id };
  rehearsalEnd: Record<string, never>;
}
export type RouteAnswer<Name extends RouteName> = RouteAnswers[Name];
