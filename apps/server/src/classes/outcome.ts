import type { Ack, ErrorCode, ProtocolError } from '@flipflop/protocol';

/** What was asked for, or why not in plain words. Our own faults are thrown, never answered so. */
export type Outcome<Value> = { readonly ok: true; readonly value: Value } | Refused;
export interface Refused {
  readonly ok: false;
  readonly error: ProtocolError;
}

export function done<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function refuse(code: ErrorCode, message: string): Refused {
  return { ok: false, error: { code, message } };
}

export const ACCEPTED: Ack = { ok: true };

export const UNAVAILABLE = refuse('unavailable', 'That could not be saved. Nothing changed. Try again.');
/** The same for a class that is not there and for one of someone else. */
export const NOT_YOURS = refuse('notAllowed', 'You cannot open this.');

export const OPENED_MEANWHILE = refuse('conflict', 'A lesson was opened in this class meanwhile.');
