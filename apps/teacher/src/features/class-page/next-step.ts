import type { ClassPage } from '@flipflop/protocol';

/** What a class needs next: the page's one ink button. */
export type NextStep = 'goToLesson' | 'addStudents' | 'makeGroups' | 'planLesson' | 'startLesson';

export function nextStep(page: Pick<ClassPage, 'running' | 'roster' | 'lessons'>): NextStep {
  if (page.running) return 'goToLesson';
  if (page.roster.length === 0) return 'addStudents';
  if (page.roster.every((student) => student.group === null)) return 'makeGroups';
  return page.lessons.length === 0 ? 'planLesson' : 'startLesson';
}
