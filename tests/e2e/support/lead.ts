import type { Phase } from '@flipflop/rotation';
import { eventually } from '../../support/eventually.ts';
import type { OpenLesson } from './open-lesson.ts';

/** Leads the lesson on from a panel without a screen, and waits until it is in `phase`. */
export async function lead(
  lesson: OpenLesson,
  step: Parameters<OpenLesson['tell']>[0],
  phase: Phase,
): Promise<void> {
  await lesson.tell(step);
  await inPhase(lesson, phase);
}

export async function inPhase(lesson: OpenLesson, phase: Phase): Promise<void> {
  await eventually(() => (lesson.now().class.phase === phase ? phase : null));
}
