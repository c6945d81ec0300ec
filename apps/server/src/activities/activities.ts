import { type Activity, type Elsewhere, LIMITS } from '@flipflop/activity';
import { isTrue } from '@flipflop/activity/builder';
import type { ActivityLine, SavedActivity, UsedWith } from '@flipflop/protocol';
import type { Id } from '@flipflop/rotation';
import { makeDocuments } from '../classes/change.ts';
import { newId } from '../classes/ids.ts';
import { CLASS_LIMITS } from '../classes/limits.ts';
import { done, NOT_YOURS, type Outcome, refuse, UNAVAILABLE } from '../classes/outcome.ts';
import type { Clock, RandomBytes } from '../ports.ts';
import type { ActivityDocument, ClassDocument, GivenDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { getDocument, writeOf } from '../store/typed-documents.ts';
import { give, given, minutesOf, publishedId } from './publishing.ts';
import { activityIdsOf, changeShelf } from './shelf.ts';

/** Activities of a class that are being prepared, and their published revisions. */
export interface Activities {
  create(classId: Id, activity: Activity): Promise<Outcome<{ readonly id: Id; readonly version: number }>>;
  get(classId: Id, activityId: Id): Promise<Outcome<SavedActivity>>;
  /** `version`: the one that was changed; another one meanwhile is a `conflict`. */
  save(
    classId: Id,
    activityId: Id,
    version: number,
    activity: Activity,
  ): Promise<Outcome<{ readonly version: number }>>;
  /** Makes a revision of the draft that was seen. Nobody who has begun is moved to it. */
  publish(classId: Id, activityId: Id, version: number): Promise<Outcome<{ readonly revision: number }>>;
  /** The newest revision, for the whole class. */
  give(classId: Id, activityId: Id): Promise<Outcome<GivenDocument>>;
  /** Draft and newest revision, as another activity; of its own class under a name of its own. */
  copy(classId: Id, activityId: Id, to: Id): Promise<Outcome<{ readonly id: Id }>>;
  /** The draft. What the class was given stays with those who work on it. */
  remove(classId: Id, activityId: Id): Promise<Outcome<null>>;
  /** Each in a line, with the lessons that have it. */
  lines(body: ClassDocument): Promise<readonly (ActivityLine & { readonly usedWith: readonly UsedWith[] })[]>;
}

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
}

const NO_SUCH_ACTIVITY = refuse('notFound', 'This class has no such activity.');
const TOO_LARGE = refuse('limit', 'This activity is too large. Make two of it.');
const STRANGE_FRAME = refuse(
  'badInput',
  'This page cannot be shown inside an activity. Paste its link again.',
);
const CHANGED_ELSEWHERE = refuse(
  'conflict',
  'This activity was changed elsewhere. Load it again to see how it is now.',
);
const NOT_PUBLISHED = refuse('notNow', 'Publish this activity first.');
const EMPTY = refuse('notNow', 'Give the activity a title and at least one step first.');

export function createActivities(parts: Parts): Activities {
  const { store, clock, random } = parts;

  async function find(classId: Id, activityId: Id) {
    const found = await getDocument(store, 'activity', activityId);
    return found?.body.classId === classId ? found : null;
  }

  /** Documents first, then the shelf: what is on it is there. */
  async function put(body: ActivityDocument, content: Activity | null): Promise<Outcome<null>> {
    const { id, classId } = body;
    const revision = body.published?.revision;
    const made = await makeDocuments(store, [
      writeOf('activity', id, 0, body),
      ...(content === null || revision === undefined
        ? []
        : [
            writeOf('published', publishedId(id, revision), 0, {
              activity: id,
              classId,
              revision,
              content,
              at: clock.now(),
            }),
          ]),
    ]);
    if (!made.ok) return made;
    const listed = await changeShelf(store, classId, (ids) =>
      ids.length < CLASS_LIMITS.activitiesPerClass
        ? done([...ids, id])
        : refuse('limit', `A class has room for ${CLASS_LIMITS.activitiesPerClass} activities.`),
    );
    if (!listed.ok) await store.delete({ collection: 'activity', id });
    return listed;
  }

  async function usedWith({ lessonIds }: ClassDocument): Promise<ReadonlyMap<Id, readonly UsedWith[]>> {
    const lessons = await Promise.all(lessonIds.map((id) => getDocument(store, 'lesson', id)));
    const used = new Map<Id, UsedWith[]>();
    for (const lesson of lessons) {
      for (const { deck } of lesson?.body.content.activities ?? []) {
        if (lesson === null || deck === undefined) continue;
        const { id, title } = lesson.body;
        used.set(deck.activity, [...(used.get(deck.activity) ?? []), { lesson: id, title }]);
      }
    }
    return used;
  }

  return {
    async create(classId, activity) {
      const problem = whyNotKept(activity);
      if (problem !== null) return problem;
      const id = newId(random);
      const made = await put(
        { id, classId, content: activity, edition: 1, updatedAt: clock.now(), published: null },
        null,
      );
      return made.ok ? done({ id, version: 1 }) : made;
    },
    async get(classId, activityId) {
      const found = await find(classId, activityId);
      const ofClass = await getDocument(store, 'class', classId);
      if (found === null || ofClass === null) return NO_SUCH_ACTIVITY;
      const has = await given(store, classId, activityId);
      return done({
        id: activityId,
        version: found.version,
        activity: found.body.content,
        revision: found.body.published?.revision ?? null,
        draft: isDraft(found.body),
        given: has === null ? null : { revision: has.revision, at: has.at },
        usedWith: (await usedWith(ofClass.body)).get(activityId) ?? [],
      });
    },
    async save(classId, activityId, version, activity) {
      const problem = whyNotKept(activity);
      if (problem !== null) return problem;
      const found = await find(classId, activityId);
      if (found === null) return NO_SUCH_ACTIVITY;
      const { edition } = found.body;
      const body = { ...found.body, content: activity, edition: edition + 1, updatedAt: clock.now() };
      const [saved] = await store.put([writeOf('activity', activityId, version, body)]);
      if (saved?.ok) return done({ version: saved.version });
      return saved?.reason === 'conflict' ? CHANGED_ELSEWHERE : UNAVAILABLE;
    },
    async publish(classId, activityId, version) {
      const found = await find(classId, activityId);
      if (found === null) return NO_SUCH_ACTIVITY;
      if (found.version !== version) return CHANGED_ELSEWHERE;
      const { content, published } = found.body;
      if (content.title.trim() === '' || content.steps.length === 0) return EMPTY;
      const at = clock.now();
      const revision = (published?.revision ?? 0) + 1;
      const made = await store.put([
        writeOf('published', publishedId(activityId, revision), 0, {
          activity: activityId,
          classId,
          revision,
          content,
          at,
        }),
      ]);
      // Written by somebody who was interrupted before the draft knew of it: what they published stays published.
      const isTaken = made[0]?.ok === false && made[0].reason === 'conflict';
      if (made[0]?.ok !== true && !isTaken) return UNAVAILABLE;
      const next = { ...found.body, published: { revision, at, edition: found.body.edition } };
      const [known] = await store.put([writeOf('activity', activityId, version, next)]);
      if (known?.ok) return done({ revision });
      return known?.reason === 'conflict' ? CHANGED_ELSEWHERE : UNAVAILABLE;
    },
    async give(classId, activityId) {
      const found = await find(classId, activityId);
      if (found === null) return NO_SUCH_ACTIVITY;
      const revision = found.body.published?.revision;
      return revision === undefined ? NOT_PUBLISHED : give(parts, classId, activityId, revision);
    },
    async copy(classId, activityId, to) {
      const found = await find(classId, activityId);
      if (found === null) return NO_SUCH_ACTIVITY;
      const target = await getDocument(store, 'class', to);
      if (target === null || target.body.rehearsal !== null) return NOT_YOURS;
      const { content, published } = found.body;
      const newest =
        published === null
          ? null
          : await getDocument(store, 'published', publishedId(activityId, published.revision));
      const at = clock.now();
      const id = newId(random);
      const made = await put(
        {
          id,
          classId: to,
          content,
          edition: 1,
          updatedAt: at,
          published:
            published === null || newest === null
              ? null
              : { revision: 1, at, edition: isDraft(found.body) ? 0 : 1 },
        },
        newest?.body.content ?? null,
      );
      return made.ok ? done({ id }) : made;
    },
    async remove(classId, activityId) {
      if ((await find(classId, activityId)) === null) return NO_SUCH_ACTIVITY;
      const removed = await changeShelf(store, classId, (ids) => done(ids.filter((id) => id !== activityId)));
      if (removed.ok) await store.delete({ collection: 'activity', id: activityId });
      return removed;
    },
    async lines(body) {
      const ids = await activityIdsOf(store, body.id);
      const used = await usedWith(body);
      const lines = await Promise.all(
        ids.map(async (id) => {
          const found = await getDocument(store, 'activity', id);
          if (found === null) return [];
          const { content, updatedAt, published } = found.body;
          return [
            {
              id,
              classId: body.id,
              title: content.title,
              tags: content.tags,
              steps: content.steps.length,
              minutes: minutesOf(content),
              revision: published?.revision ?? null,
              draft: isDraft(found.body),
              updatedAt,
              givenAt: (await given(store, body.id, id))?.at ?? null,
              usedWith: used.get(id) ?? [],
            },
          ];
        }),
      );
      return lines.flat();
    },
  };
}

/** Changed since it was published, or never published. */
const isDraft = ({ published, edition }: ActivityDocument): boolean => published?.edition !== edition;

/** A frame comes from the table of providers: whatever else would be opened in one is refused. */
function whyNotKept(activity: Activity) {
  const framed = pagesIn(activity).filter(({ embed }) => embed !== null);
  if (!framed.every(isTrue)) return STRANGE_FRAME;
  return Buffer.byteLength(JSON.stringify(activity)) > LIMITS.activityBytes ? TOO_LARGE : null;
}

const pagesIn = ({ steps }: Activity): readonly Elsewhere[] =>
  steps.flatMap((step) => {
    if (step.kind === 'link') return step.page ?? [];
    if (step.kind === 'watch') return step.video?.from === 'elsewhere' ? step.video.page : [];
    return step.kind === 'slides' && step.slides?.from === 'elsewhere' ? step.slides.page : [];
  });
