import type { Visitor } from '@flipflop/simulator';
import type { OpenLesson } from './open-lesson.ts';

/** Someone of the class who is in and whose place is known, to open a page as. */
export async function studentIn(
  lesson: OpenLesson,
  name: string,
  place: 'remote' | 'room',
): Promise<Visitor> {
  const { visitor } = await lesson.join(name);
  await lesson.send('setPlace', { student: lesson.student(name), place });
  return visitor;
}
