import type { ProtocolError } from '@flipflop/protocol';

/** What the client says itself, without the server. */
export const clientErrors = {
  offline: { code: 'offline', message: 'There is no connection, so nothing was sent.' },
  noAnswer: { code: 'noAnswer', message: 'No answer came. Look at the screen before you try again.' },
  unavailable: { code: 'unavailable', message: 'The server could not do that now. Try again in a moment.' },
  notAllowed: { code: 'notAllowed', message: 'This device is not let in any more.' },
} as const satisfies Record<string, ProtocolError>;

/** Is this what the server says when it refuses? */
export function isProtocolError(value: unknown): value is ProtocolError {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'message' in value &&
    typeof value.message === 'string'
  );
}
