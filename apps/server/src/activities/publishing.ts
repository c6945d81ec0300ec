import type { Activity } from '@flipflop/activity';
import type { LessonContent } from '@flipflop/protocol';
import type { Id } from '@flipflop/rotation';
import { done, type Outcome, UNAVAILABLE } from '../classes/outcome.ts';
import type { Clock } from '../ports.ts';
import type { GivenDocument, PublishedDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { getDocument, writeOf } from '../store/typed-documents.ts';

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
}

export const publishedId = (activity: Id, revision: number): string => `${activity}-${revision}`;

/** One immutable revision of a class's activity; null: there is none. */
export async function published(
  store: Store,
  classId: Id,
  activity: Id,
  revision: number,
): Promise<PublishedDocument | null> {
  const found = await getDocument(store, 'published', publishedId(activity, revision));
  return found?.body.classId === classId ? found.body : null;
}

/** What this class has of an activity; null: it was never given. */
export async function given(store: Store, classId: Id, activity: Id): Promise<GivenDocument | null> {
  const found = await getDocument(store, 'given', activity);
  return found?.body.classId === classId ? found.body : null;
}

/** Losing the compare-and-swap so often in a row means that something else is wrong. */
const ATTEMPTS = 8;

/** From now on the class has this revision. When it had the activity first stays: work may be as old as that. */
export async function give(
  { store, clock }: Parts,
  classId: Id,
  activity: Id,
  revision: number,
): Promise<Outcome<GivenDocument>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await getDocument(store, 'given', activity);
    const at = clock.now();
    const body = { classId, activity, revision, firstAt: before?.body.firstAt ?? at, at };
    const [result] = await store.put([writeOf('given', activity, before?.version ?? 0, body)]);
    if (result?.ok) return done(body);
    if (result?.reason !== 'conflict') return UNAVAILABLE;
  }
  return UNAVAILABLE;
}

/** A lesson's content as it is opened: each activity in its newest revision, which the class has from now on. */
export async function withDecksGiven(
  parts: Parts,
  classId: Id,
  content: LessonContent,
): Promise<Outcome<LessonContent>> {
  const activities: LessonContent['activities'][number][] = [];
  for (const { deck, ...plain } of content.activities) {
    const found = deck === undefined ? null : await getDocument(parts.store, 'activity', deck.activity);
    const revision = found?.body.classId === classId ? (found.body.published?.revision ?? null) : null;
    if (found === null || revision === null) {
      activities.push(plain);
      continue;
    }
    const got = await give(parts, classId, found.body.id, revision);
    if (!got.ok) return got;
    activities.push({ ...plain, deck: { activity: found.body.id, revision } });
  }
  return done({ ...content, activities });
}

/** Sum of the steps' goals in minutes. */
export const minutesOf = ({ steps }: Activity): number =>
  steps.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
