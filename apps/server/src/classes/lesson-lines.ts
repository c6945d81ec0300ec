import type { LessonLine } from '@flipflop/protocol';
import type { ClassDocument, LessonDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { getDocument } from '../store/typed-documents.ts';
import { lastTime, newestSession } from './last-time.ts';
import { whyNotRun } from './why-not-run.ts';

/** The lessons of a class, each in a line, in the order in which they were made. */
export async function lessonLines(
  store: Store,
  body: ClassDocument,
): Promise<readonly (LessonLine & { readonly updatedAt: number })[]> {
  const lessons = await Promise.all(body.lessonIds.map((id) => getDocument(store, 'lesson', id)));
  const found = lessons.flatMap((lesson) => (lesson === null ? [] : [lesson.body]));
  const newest = await newestSession(store, body);
  return Promise.all(
    found.map(async (lesson) => ({
      id: lesson.id,
      title: lesson.title,
      minutes: minutesOf(lesson),
      draft: whyNotRun(lesson) !== null,
      heldAt: (await lastTime(store, newest, lesson.id))?.openedAt ?? null,
      updatedAt: lesson.updatedAt,
    })),
  );
}

/** Rounds, changeovers and wrap-up, in whole minutes. */
function minutesOf({ plan }: LessonDocument): number {
  const rounds = plan.rounds.reduce((sum, round) => sum + round.minutes, 0);
  const changeovers = ((plan.rounds.length - 1) * plan.changeoverSeconds) / 60;
  return Math.round(rounds + changeovers + plan.wrapUp.minutes);
}
