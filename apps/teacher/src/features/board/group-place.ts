/** Where a group is, in the words that children read. */
export const PLACES = { remote: 'At home', room: 'In the room' } as const;
