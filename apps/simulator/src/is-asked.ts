import type { ClassView, PersonalView } from '@flipflop/rotation';

/** Whether the screen asks a student to come to where the round wants them. */
export function isAsked(view: ClassView, me: PersonalView): boolean {
  const isMoving = view.phase === 'counting' || view.phase === 'timeUp' || view.phase === 'changeover';
  return isMoving && !me.arrived.includes(view.round);
}
