import type { Audience, StudentId } from '@flipflop/rotation';

/** What the teacher is about: watching, choosing whom to call, or writing. */
export type PanelMode =
  | { readonly kind: 'watch' }
  | { readonly kind: 'call'; readonly picked: readonly StudentId[] }
  | { readonly kind: 'message'; readonly to: Audience; readonly text: string };

export const WATCH: PanelMode = { kind: 'watch' };
export const CALL: PanelMode = { kind: 'call', picked: [] };
export const MESSAGE_TO_ALL: PanelMode = { kind: 'message', to: { kind: 'all' }, text: '' };
