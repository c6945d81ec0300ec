import type { ProtocolError } from '@flipflop/protocol';

/** Why a press did nothing, for a child. */
export function troubleWords(error: ProtocolError | null): string | null {
  switch (error?.code) {
    case undefined:
      return null;
    case 'offline':
      return 'No connection. Try again when you are back.';
    case 'noAnswer':
    case 'unavailable':
      return 'No answer yet. Try again.';
    case 'slowDown':
      return 'That was too fast. Wait a moment, then try again.';
    case 'alreadyDone':
    case 'notNow':
      return 'That is over already. Look at the screen.';
    default:
      return error?.message ?? null;
  }
}
