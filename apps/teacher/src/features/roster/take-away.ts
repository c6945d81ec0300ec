import type { Api, ApiResult } from '@flipflop/client';

/** Students who were just added to a class. */
export interface Added {
  readonly classId: string;
  readonly students: readonly string[];
  /** The page that follows; on any other the way back is gone. */
  readonly at: string;
}

/**
 * Takes students off the register for good, one after the other, in their order.
 * @param onGone after each; what is gone stays gone where a later one is refused
 * @returns the first refusal, or that all are gone
 */
export async function takeAway(
  api: Api,
  classId: string,
  students: readonly string[],
  onGone: (studentId: string) => void,
): Promise<ApiResult<true>> {
  for (const studentId of students) {
    const params = { classId, studentId };
    const removed = await api.call('studentRemove', { params });
    if (!removed.ok && !isGone(removed)) return removed;
    const forgotten = await api.call('studentForget', { params });
    if (!forgotten.ok && !isGone(forgotten)) return forgotten;
    onGone(studentId);
  }
  return { ok: true, value: true };
}

/** Somebody else took this one away already, or an answer was lost on its way. */
const isGone = (failure: Extract<ApiResult<unknown>, { readonly ok: false }>): boolean =>
  failure.error.code === 'notFound';
