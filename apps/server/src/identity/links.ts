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
  /** True once a teacher's browser has signed in here. */
  isClaimed(): Promise<boolean>;
  /** A one-time link for this installation's teacher, who is made with the first one. The path, from `/` on. */
  makeTeacherLink(): Promise<string>;
  /** Opens this class's board on any screen for a day. The link before ends. */
  makeBoardLink(classId: Id): Promise<string>;
  /** A student's own key for the school year. The card before ends. */
  makeCard(classId: Id, studentId: StudentId): Promise<string>;
  endCard(classId: Id, studentId: StudentId): Promise<void>;
  /** Uses the link up. */
  claimTeacher(secret: string): Promise<Outcome<{ readonly teacherId: Id }>>;
  claimBoard(secret: string): Promise<Outcome<{ readonly classId: Id }>>;
  readCard(secret: string): Promise<Outcome<{ readonly classId: Id; readonly studentId: StudentId }>>;
}

const DAY = 24 * 60 * 60 * 1_000;

/** Ms from when a link is made to when it is too old. */
export const LINK_LIFE = { teacher: DAY, board: DAY, card: 366 * DAY } as const satisfies Record<
  LinkDocument['kind'],
  number
>;

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

  /** One teacher for each installation: here, and nowhere else. */
  async function theTeacher(): Promise<Id> {
    const [known] = await store.list('teacher');
    if (known !== undefined) return known;
    const body: TeacherDocument = { id: newId(random), name: '', createdAt: clock.now() };
    const [written] = await store.put([writeOf('teacher', body.id, 0, body)]);
    if (!written?.ok) throw new Error('the teacher could not be stored');
    return body.id;
  }

  return {
    async isClaimed() {
      return (await store.list('token', 'teacher.')).length > 0;
    },
    async makeTeacherLink() {
      const secret = await make('teacher', [await theTeacher()], { classId: null, studentId: null });
      return `/teach/#link=${secret}`;
    },
    async makeBoardLink(classId) {
      return `/board/#link=${await make('board', [classId], { classId, studentId: null })}`;
    },
    async makeCard(classId, studentId) {
      return `/#card=${await make('card', [classId, studentId], { classId, studentId })}`;
    },
    endCard: (classId, studentId) =>
      turns.take(prefixOf('card', [classId, studentId]), async () => {
        const cards = await store.list('link', prefixOf('card', [classId, studentId]));
        await Promise.all(cards.map((id) => store.delete({ collection: 'link', id })));
      }),
    async claimTeacher(secret) {
      const link = await read('teacher', secret, 1);
      const [teacherId] = link?.scope ?? [];
      if (link === null || teacherId === undefined) return LINK_ENDED;
      const used = await changeDocument(store, 'link', link.id, (body) =>
        body.usedAt === null ? done({ ...body, usedAt: clock.now() }) : LINK_ENDED,
      );
      if (used.ok) return done({ teacherId });
      return used.error.code === 'unavailable' ? used : LINK_ENDED;
    },
    async claimBoard(secret) {
      const classId = (await read('board', secret, 1))?.body.classId ?? null;
      return classId === null ? LINK_ENDED : done({ classId });
    },
    async readCard(secret) {
      const { classId = null, studentId = null } = (await read('card', secret, 2))?.body ?? {};
      return classId === null || studentId === null ? LINK_ENDED : done({ classId, studentId });
    },
  };
}
