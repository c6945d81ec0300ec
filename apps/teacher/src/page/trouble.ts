import type { ApiResult } from '@flipflop/client';

export type Failure = Extract<ApiResult<unknown>, { readonly ok: false }>;

export type TroubleKind = 'signedOut' | 'offline' | 'gone' | 'other';

/** What kind of "no" an answer is, as far as a page has something else to say. */
export function troubleKind({ status, error }: Failure): TroubleKind {
  if (status === 401) return 'signedOut';
  if (status === 0) return 'offline';
  if (error.code === 'notAllowed' || error.code === 'notFound') return 'gone';
  return 'other';
}

const WORDS = {
  signedOut: 'This browser is not signed in any more. Nothing was saved.',
  offline: 'No connection. Nothing was saved. Try again.',
} as const;

/** Why something that was pressed did not happen, in a sentence. */
export function failureWords(failure: Failure): string {
  const kind = troubleKind(failure);
  if (failure.error.code === 'noAnswer') return failure.error.message;
  return kind === 'signedOut' || kind === 'offline' ? WORDS[kind] : failure.error.message;
}
