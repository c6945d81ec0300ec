import type { RouteAnswer } from '@flipflop/protocol';
import { lessonName } from '../../words/lesson-name.ts';

export type LibraryLesson = RouteAnswer<'teacherLessons'>['lessons'][number];

/** Those in whose name or class every word stands that is looked for, in their order; nothing typed: all. */
export function foundLessons(lessons: readonly LibraryLesson[], typed: string): readonly LibraryLesson[] {
  const words = bare(typed).split(/\s+/).filter(Boolean);
  return lessons.filter((lesson) => {
    const text = bare(`${lessonName(lesson)} ${lesson.className}`);
    return words.every((word) => text.includes(word));
  });
}

/** Big and small letters are one, and so are those with an accent and without. */
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
