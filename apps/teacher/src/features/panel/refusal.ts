import type { ProtocolError } from '@flipflop/protocol';

/** What the panel says of a refused command. `name`: the command that was sent last. */
export function refusalWords(error: ProtocolError, name: string | null): string {
  if (error.code !== 'alreadyDone') return error.message;
  return name === 'swap' ? 'Already swapped.' : 'Already done.';
}
