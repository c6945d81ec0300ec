import type { RefusalCode } from '@flipflop/rotation';

/** Every way in which the server says no. Rotation's refusals, and those of the border. */
export type ErrorCode =
  | RefusalCode
  /** The input is not of the command's form. */
  | 'badInput'
  /** No token, an ended one, or not this person's. */
  | 'notAllowed'
  /** No lesson is running in this class. */
  | 'noLesson'
  /** Too much at once: wait. */
  | 'slowDown'
  /** The store cannot promise anything now; nothing was changed. */
  | 'unavailable'
  /** Changed by someone else meanwhile. */
  | 'conflict'
  /** We do not know that code. */
  | 'unknownCode'
  /** The link was used, replaced or is too old. */
  | 'linkUsed'
  /** This page is older than the server: load it again. */
  | 'oldPage'
  /** Sent nothing: there is no connection. Said by the client alone. */
  | 'offline'
  /** Sent, but no answer came in time. Said by the client alone. */
  | 'noAnswer';

export interface ProtocolError {
  readonly code: ErrorCode;
  /** Plain words for the person. */
  readonly message: string;
}

export type Ack = { readonly ok: true } | { readonly ok: false; readonly error: ProtocolError };
