import type { ApiResult } from './api.ts';

/**
 * Asks once more where a new device is told to wait: by the first answer it is known, and then it no longer
 * counts among the many new ones behind its school's address.
 */
export async function askAtTheDoor<Answer>(
  ask: () => Promise<ApiResult<Answer>>,
): Promise<ApiResult<Answer>> {
  const answer = await ask();
  return !answer.ok && answer.error.code === 'slowDown' ? ask() : answer;
}
