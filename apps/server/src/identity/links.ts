import type { Id, StudentId } from '@flipflop/rotation';
import { changeDocument } from '../classes/change.ts';
import { newId } from '../classes/ids.ts';
import { done, type Outcome, refuse } from '../classes/outcome.ts';
import type { Clock, RandomBytes } from '../ports.ts';
import type { LinkDocument, TeacherDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { Turns } from '../store/turns.ts';
import { getDocument, writeOf } from '../store/typed-documents.ts';
import { documentIdOf, newSecret, prefixOf, scopeOf } from './secrets.ts';

/** Links that sign a device in. The secret is in the fragment, which no browser sends and no log sees. */
export interface Links {
  /** Whether this installation's own teacher is signed in on some device. */
  isClaimed(): Promise<boolean>;
  /** A one-time link for this installation's teacher, who is made with the first one. The path, from `/` on. */
  makeTeacherLink(): Promise<string>;
  /** Opens this class's board on any screen for a day. The link before ends. */
  makeBoardLink(classId: Id): Promise<string>;
  /** Makes one more device of the same teacher. Works once, for ten minutes; the link before ends. */
  makeDeviceLink(teacherId: Id): Promise<string>;
  /** Lets one more teacher into a class. Works once, for two days; the invitation before ends. */
  makeInvitation(classId: Id): Promise<string>;
  /** A student's own key for the school year. The card before ends. */
  makeCard(classId: Id, studentId: StudentId): Promise<string>;
  endCard(classId: Id, studentId: StudentId): Promise<void>;
  endBoardLink(classId: Id): Promise<void>;
  endDeviceLink(teacherId: Id): Promise<void>;
  endInvitation(classId: Id): Promise<void>;
  /** What a teacher's link does, while it may still be used. */
  readTeacher(secret: string): Promise<Outcome<TeacherLink>>;
  /** Uses a teacher's link up: of two at once, one is refused. */
  useUp(link: TeacherLink): Promise<Outcome<null>>;
  /** Deletes a link that can no longer be used; false: it can. */
  endIfOver(linkId: string): Promise<boolean>;
  claimBoard(secret: string): Promise<Outcome<{ readonly classId: Id }>>;
  readCard(secret: string): Promise<Outcome<Card>>;
}

/** A link that signs a teacher in: one that is here already, or one who is invited to a class. */
export type TeacherLink =
  | { readonly kind: 'signIn'; readonly linkId: string; readonly teacherId: Id }
  | { readonly kind: 'invitation'; readonly linkId: string; readonly classId: Id };

export interface Card {
  readonly linkId: string;
  readonly classId: Id;
  readonly studentId: StudentId;
}

const MINUTE = 60 * 1_000;
const DAY = 24 * 60 * MINUTE;

/** Ms from when a link is made to when it is too old. */
export const LINK_LIFE = {
  teacher: DAY,
  device: 10 * MINUTE,
  invitation: 2 * DAY,
  board: DAY,
  card: 366 * DAY,
} as const satisfies Record<LinkDocument['kind'], number>;

/** 128 bits: a card's code stays small enough for a printed QR. */
const CARD_BYTES = 16;

export const LINK_ENDED = refuse(
  'linkUsed',
  'This link was used, replaced or is too old. Ask for a new one.',
);

export interface LinksParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
}

export function createLinks({ store, clock, random }: LinksParts): Links {
  const turns = new Turns();

  /** Makes the one link of its kind and scope; the one before ends. */
  function make(
    kind: LinkDocument['kind'],
    scope: readonly string[],
    whose: Pick<LinkDocument, 'classId' | 'studentId'>,
  ): Promise<string> {
    return turns.take(prefixOf(kind, scope), async () => {
      const before = await store.list('link', prefixOf(kind, scope));
      const secret = newSecret(random, scope, kind === 'card' ? CARD_BYTES : undefined);
      const body: LinkDocument = { kind, ...whose, createdAt: clock.now(), usedAt: null };
      const [written] = await store.put([writeOf('link', documentIdOf(kind, scope, secret), 0, body)]);
      if (!written?.ok) throw new Error('a new link could not be stored');
      await Promise.all(before.map((id) => store.delete({ collection: 'link', id })));
      return secret;
    });
  }

  const isFresh = ({ kind, createdAt }: LinkDocument) => clock.now() - createdAt <= LINK_LIFE[kind];

  async function read(kind: LinkDocument['kind'], secret: string, ids: number) {
    const scope = scopeOf(secret, ids);
    if (scope === null) return null;
    const id = documentIdOf(kind, scope, secret);
    const link = await getDocument(store, 'link', id);
    return link?.body.kind === kind && isFresh(link.body) ? { id, scope, body: link.body } : null;
  }

  /** All links of a kind and scope. */
  function end(kind: LinkDocument['kind'], scope: readonly string[]): Promise<void> {
    return turns.take(prefixOf(kind, scope), async () => {
      const links = await store.list('link', prefixOf(kind, scope));
      await Promise.all(links.map((id) => store.delete({ collection: 'link', id })));
    });
  }

  /** Whose installation this is: the teacher who was here first. */
  async function firstTeacher(): Promise<Id | null> {
    const ids = await store.list('teacher');
    const found = await Promise.all(ids.map((id) => getDocument(store, 'teacher', id)));
    const [first] = found
      .flatMap((teacher) => (teacher === null ? [] : [teacher.body]))
      .sort((one, other) => one.createdAt - other.createdAt || one.id.localeCompare(other.id));
    return first?.id ?? null;
  }

  async function theTeacher(): Promise<Id> {
    const known = await firstTeacher();
    if (known !== null) return known;
    const body: TeacherDocument = { id: newId(random), name: '', createdAt: clock.now() };
    const [written] = await store.put([writeOf('teacher', body.id, 0, body)]);
    if (!written?.ok) throw new Error('the teacher could not be stored');
    return body.id;
  }

  return {
    async isClaimed() {
      const teacherId = await firstTeacher();
      return teacherId !== null && (await store.list('token', prefixOf('teacher', [teacherId]))).length > 0;
    },
    async makeTeacherLink() {
      const secret = await make('teacher', [await theTeacher()], { classId: null, studentId: null });
      return `/teach/#link=${secret}`;
    },
    async makeBoardLink(classId) {
      return `/board/#link=${await make('board', [classId], { classId, studentId: null })}`;
    },
    async makeDeviceLink(teacherId) {
      return `/teach/#link=${await make('device', [teacherId], { classId: null, studentId: null })}`;
    },
    async makeInvitation(classId) {
      return `/teach/#link=${await make('invitation', [classId], { classId, studentId: null })}`;
    },
    async makeCard(classId, studentId) {
      return `/#card=${await make('card', [classId, studentId], { classId, studentId })}`;
    },
    endCard: (classId, studentId) => end('card', [classId, studentId]),
    endBoardLink: (classId) => end('board', [classId]),
    endDeviceLink: (teacherId) => end('device', [teacherId]),
    endInvitation: (classId) => end('invitation', [classId]),
    async readTeacher(secret) {
      const invitation = await read('invitation', secret, 1);
      const link = invitation ?? (await read('teacher', secret, 1)) ?? (await read('device', secret, 1));
      const [id] = link?.scope ?? [];
      if (link === null || id === undefined || link.body.usedAt !== null) return LINK_ENDED;
      if (invitation !== null) return done({ kind: 'invitation', linkId: link.id, classId: id });
      return done({ kind: 'signIn', linkId: link.id, teacherId: id });
    },
    async useUp({ linkId }) {
      const used = await changeDocument(store, 'link', linkId, (body) =>
        body.usedAt === null ? done({ ...body, usedAt: clock.now() }) : LINK_ENDED,
      );
      if (used.ok) return done(null);
      return used.error.code === 'unavailable' ? used : LINK_ENDED;
    },
    async endIfOver(linkId) {
      const link = await getDocument(store, 'link', linkId);
      const isOver = link !== null && (link.body.usedAt !== null || !isFresh(link.body));
      return isOver && store.delete({ collection: 'link', id: linkId });
    },
    async claimBoard(secret) {
      const classId = (await read('board', secret, 1))?.body.classId ?? null;
      return classId === null ? LINK_ENDED : done({ classId });
    },
    async readCard(secret) {
      const card = await read('card', secret, 2);
      const { classId = null, studentId = null } = card?.body ?? {};
      if (card === null || classId === null || studentId === null) return LINK_ENDED;
      return done({ linkId: card.id, classId, studentId });
    },
  };
}
