import type { RosterEntry } from '@flipflop/protocol';

export const PLACE_WORDS = {
  remote: 'At home',
  room: 'In the room',
} as const satisfies Record<NonNullable<RosterEntry['place']>, string>;
