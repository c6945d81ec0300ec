import type { Room, Seat } from './protocol.ts';

/** Seats of a reference: whoever comes says its room, and whether it reads. */
export function roomSeats(classes: number, readers: number, seat: (search: string) => Seat): Room[] {
  return Array.from({ length: classes }, (_, room) => ({
    readers: Array.from({ length: readers }, () => seat(`room=${room}&reads=yes`)),
    commander: seat(`room=${room}`),
  }));
}

export function roomOf(url: string | undefined): { readonly room: string; readonly reads: boolean } {
  const search = new URLSearchParams(url?.split('?')[1] ?? '');
  return { room: search.get('room') ?? '0', reads: search.has('reads') };
}
