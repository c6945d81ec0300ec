import type { Activity, Review, Work } from '@flipflop/activity';
import type { LastTime, LessonContent } from '@flipflop/protocol';
import type { Group, GroupId, Id, Plan, SessionState, StudentId } from '@flipflop/rotation';
import { isPlainBody, type PlainBody, type Schema } from './migrate.ts';

export interface TeacherDocument {
  readonly id: Id;
  /** What children call the teacher. */
  readonly name: string;
  readonly createdAt: number;
}

export interface ClassStudent {
  readonly id: StudentId;
  readonly given: string;
  readonly family: string;
  readonly group: GroupId | null;
  /** Where the student usually is; null: not known. */
  readonly place: 'remote' | 'room' | null;
}

export interface LeftClassStudent extends ClassStudent {
  readonly leftAt: number;
}

export interface GroupSetName {
  readonly id: Id;
  readonly name: string;
  /** Sets of a class count up in the order in which they were made. */
  readonly order: number;
}

/** Groups, and who is in which, while others are today's. */
export interface GroupSet extends GroupSetName {
  readonly groups: readonly Group[];
  readonly members: Readonly<Record<StudentId, GroupId>>;
}

export interface Today {
  /** When it was said. */
  readonly at: number;
  readonly absent: readonly StudentId[];
  /** In the room, without a device of their own. */
  readonly noDevice: readonly StudentId[];
}

export interface ClassDocument {
  readonly id: Id;
  readonly teacherId: Id;
  /** Who teach this class beside its own teacher, in the order in which they came. */
  readonly coTeacherIds: readonly Id[];
  readonly name: string;
  /** Made by us to try things out. */
  readonly sample: boolean;
  /** The name under which today's groups were made. */
  readonly groupSet: GroupSetName;
  /** Today's. */
  readonly groups: readonly Group[];
  readonly otherGroupSets: readonly GroupSet[];
  /** The register: here and in `left` names live, and only here. */
  readonly students: readonly ClassStudent[];
  /** Who left and may come back, in the order in which they left. */
  readonly left: readonly LeftClassStudent[];
  /** What is so on one day alone; null: nothing. */
  readonly today: Today | null;
  /** The session that is open or was the last one. */
  readonly sessionId: Id | null;
  readonly lessonIds: readonly Id[];
  /** Null: a real class, or the sample. */
  readonly rehearsal: RehearsalOf | null;
}

/** A class that is there for as long as a lesson is rehearsed. */
export interface RehearsalOf {
  /** The class whose lesson it is. */
  readonly of: Id;
  readonly startedAt: number;
  /** How many times shorter the minutes are. */
  readonly speed: number;
  /** Whom the computer does not play. */
  readonly own: StudentId;
}

/** A lesson that is being prepared. */
export interface LessonDocument {
  readonly id: Id;
  readonly classId: Id;
  readonly title: string;
  readonly plan: Plan;
  readonly content: LessonContent;
  readonly updatedAt: number;
}

/** A lesson as a session runs it: written once. */
export interface RevisionDocument {
  readonly id: Id;
  readonly lessonId: Id;
  readonly classId: Id;
  readonly title: string;
  readonly plan: Plan;
  readonly content: LessonContent;
}

export interface SessionDocument {
  readonly id: Id;
  readonly classId: Id;
  readonly revisionId: Id;
  readonly state: SessionState;
  readonly code: string;
  readonly openedAt: number;
  readonly endedAt: number | null;
}

/** How a lesson went when it was held last, kept once another one is opened. Its id is the lesson's. */
export interface HeldDocument {
  readonly classId: Id;
  readonly lastTime: LastTime;
}

/** The activities of a class. Its id is the class's. */
export interface ShelfDocument {
  readonly classId: Id;
  readonly activityIds: readonly Id[];
}

/** An activity that is being prepared. */
export interface ActivityDocument {
  readonly id: Id;
  readonly classId: Id;
  readonly content: Activity;
  /** Counts the saves, from 1. */
  readonly edition: number;
  readonly updatedAt: number;
  /** The newest revision, and which edition it is; 0: of none that is here. */
  readonly published: {
    readonly revision: number;
    readonly at: number;
    readonly edition: number;
  } | null;
}

/** One revision of an activity: written once. Its id is the activity's and the revision's number. */
export interface PublishedDocument {
  readonly activity: Id;
  readonly classId: Id;
  readonly revision: number;
  readonly content: Activity;
  readonly at: number;
}

/** What a class has to work on. Its id is the activity's. */
export interface GivenDocument {
  readonly classId: Id;
  readonly activity: Id;
  /** Whoever begins, begins with this one. */
  readonly revision: number;
  readonly firstAt: number;
  readonly at: number;
}

/** What one student did on one activity, written by that student alone. Its id is the activity's and the student's. */
export interface WorkDocument {
  readonly classId: Id;
  readonly activity: Id;
  readonly student: StudentId;
  readonly work: Work;
}

/** What teachers say of that work. Its id is the same. */
export interface ReviewDocument {
  readonly classId: Id;
  readonly activity: Id;
  readonly student: StudentId;
  readonly review: Review;
}

/** Where a class code leads. Its id is the code in lower case; it dies with the session. */
export interface CodeDocument {
  readonly classId: Id;
  readonly sessionId: Id;
}

/** A device that is signed in. Its id is the role, whose it is, and the token's SHA-256 in hex: the token is not kept. */
export interface TokenDocument {
  readonly role: 'teacher' | 'student' | 'board';
  readonly classId: Id | null;
  /** The teacher's or the student's id; null for a board. */
  readonly personId: Id | null;
  readonly device: Id;
  /** The card by which a student came in, by its link's id: the device ends with it. */
  readonly card: string | null;
  readonly createdAt: number;
  readonly usedAt: number;
}

/** A link that signs a device in. Its id is the kind, whose it is, and the SHA-256 in hex of the secret in it. */
export interface LinkDocument {
  readonly kind: 'teacher' | 'device' | 'invitation' | 'board' | 'card';
  readonly classId: Id | null;
  readonly studentId: StudentId | null;
  readonly createdAt: number;
  readonly usedAt: number | null;
}

/** A key of this installation's own. */
export interface KeyDocument {
  /** In base64url. */
  readonly bytes: string;
}

export interface Documents {
  readonly teacher: TeacherDocument;
  readonly class: ClassDocument;
  readonly lesson: LessonDocument;
  readonly revision: RevisionDocument;
  readonly session: SessionDocument;
  readonly held: HeldDocument;
  readonly shelf: ShelfDocument;
  readonly activity: ActivityDocument;
  readonly published: PublishedDocument;
  readonly given: GivenDocument;
  readonly work: WorkDocument;
  readonly review: ReviewDocument;
  readonly code: CodeDocument;
  readonly token: TokenDocument;
  readonly link: LinkDocument;
  readonly key: KeyDocument;
}

export type Collection = keyof Documents;

export interface CollectionRule<Body> extends Schema {
  /** That a body from the store has what its schema says, by the names of its fields: we wrote it ourselves. */
  readonly holds: (body: unknown) => body is Body;
}

/** Every collection, its schema, and how older bodies become present ones. */
export const COLLECTIONS: { readonly [Name in Collection]: CollectionRule<Documents[Name]> } = {
  teacher: first<TeacherDocument>(['id', 'name', 'createdAt']),
  class: {
    schema: 4,
    migrations: { 1: addSample, 2: addCoTeachers, 3: addGroupSetsAndRehearsal },
    holds: has<ClassDocument>([
      'id',
      'teacherId',
      'coTeacherIds',
      'name',
      'sample',
      'groupSet',
      'groups',
      'otherGroupSets',
      'students',
      'left',
      'today',
      'sessionId',
      'lessonIds',
      'rehearsal',
    ]),
  },
  lesson: first<LessonDocument>(['id', 'classId', 'title', 'plan', 'content', 'updatedAt']),
  revision: first<RevisionDocument>(['id', 'lessonId', 'classId', 'title', 'plan', 'content']),
  session: first<SessionDocument>(['id', 'classId', 'revisionId', 'state', 'code', 'openedAt', 'endedAt']),
  held: first<HeldDocument>(['classId', 'lastTime']),
  shelf: first<ShelfDocument>(['classId', 'activityIds']),
  activity: first<ActivityDocument>(['id', 'classId', 'content', 'edition', 'updatedAt', 'published']),
  published: first<PublishedDocument>(['activity', 'classId', 'revision', 'content', 'at']),
  given: first<GivenDocument>(['classId', 'activity', 'revision', 'firstAt', 'at']),
  work: first<WorkDocument>(['classId', 'activity', 'student', 'work']),
  review: first<ReviewDocument>(['classId', 'activity', 'student', 'review']),
  code: first<CodeDocument>(['classId', 'sessionId']),
  token: {
    schema: 2,
    migrations: { 1: addCard },
    holds: has<TokenDocument>(['role', 'classId', 'personId', 'device', 'card', 'createdAt', 'usedAt']),
  },
  link: first<LinkDocument>(['kind', 'classId', 'studentId', 'createdAt', 'usedAt']),
  key: first<KeyDocument>(['bytes']),
};

/** Every class begins with one set of groups. */
export const FIRST_GROUP_SET: GroupSetName = { id: 'groups', name: 'Groups', order: 1 };

/** Classes were all real ones before there were samples. */
function addSample(body: PlainBody): PlainBody {
  return { ...body, sample: false };
}

/** Every class had one teacher. */
function addCoTeachers(body: PlainBody): PlainBody {
  return { ...body, coTeacherIds: [] };
}

/** A class had one set of groups, forgot who left it, and knew nothing of the day; lessons were not rehearsed. */
function addGroupSetsAndRehearsal(body: PlainBody): PlainBody {
  return { ...body, groupSet: FIRST_GROUP_SET, otherGroupSets: [], left: [], today: null, rehearsal: null };
}

/** By which card a student came in was not kept. */
function addCard(body: PlainBody): PlainBody {
  return { ...body, card: null };
}

/** A collection that is still in its first schema. */
function first<Body>(fields: readonly (keyof Body & string)[]): CollectionRule<Body> {
  return { schema: 1, migrations: {}, holds: has<Body>(fields) };
}

function has<Body>(fields: readonly (keyof Body & string)[]): (body: unknown) => body is Body {
  return (body): body is Body => isPlainBody(body) && fields.every((field) => field in body);
}
