import type { BoardView, GroupView, Phase, StationKind } from '@flipflop/rotation';

/** Where the live station is in the room and in the call, and what to bring there: from the lesson's content. */
export interface RoomWords {
  readonly place: string;
  readonly bring: string;
  /** Whether screens have a link to the call. */
  readonly hasCall: boolean;
}

export const ROOM: RoomWords = { place: 'the teacher’s table', bring: '', hasCall: true };

/** What a group reads on its part of the board: where it is, what it does, and how. */
export interface GroupLines {
  readonly where: string;
  readonly what: string;
  readonly how: string;
}

type Stretch = 'round' | 'overtime' | 'changeover';

const STRETCHES = {
  lobby: null,
  counting: 'round',
  paused: 'round',
  timeUp: 'overtime',
  changeover: 'changeover',
  changeoverPaused: 'changeover',
  wrapUp: null,
  ended: null,
} as const satisfies Record<Phase, Stretch | null>;

/** The lines of one group; null in a phase in which nobody is at a station. */
export function groupLines(view: BoardView, group: GroupView, room: RoomWords): GroupLines | null {
  const stretch = STRETCHES[view.phase];
  if (stretch === null || group.station === null) return null;
  const { kind, title } = group.station;
  const where = stationWords(kind, view.teacherName);
  if (stretch === 'changeover')
    return { where, ...changeoverLines(kind, group.place, room, view.teacherName) };
  if (stretch === 'overtime') return { where, ...overtimeLines(kind, group.next) };
  return { where, ...roundLines(kind, title, group.place, room, view.teacherName) };
}

export function stationWords(kind: StationKind, teacherName: string): string {
  return { live: `With ${teacherName}`, activity: 'On your own', break: 'Break' }[kind];
}

function roundLines(
  kind: StationKind,
  title: string,
  place: GroupView['place'],
  room: RoomWords,
  teacher: string,
) {
  if (kind === 'live') {
    const join = room.hasCall ? 'Press “Join now” on your screen.' : toldHow(teacher);
    return {
      what: title === '' ? 'Together' : title,
      how: place === 'room' ? `Come to ${room.place}.` : join,
    };
  }
  if (kind === 'break') return { what: title === '' ? 'Take a break' : title, how: '' };
  return { what: title === '' ? 'Your own work' : title, how: 'Your work is on your screen.' };
}

function overtimeLines(kind: StationKind, next: GroupView['next']) {
  const how = next === null ? 'Then we come together.' : 'Then wait for the swap.';
  if (kind === 'live') return { what: 'Finish your sentence', how };
  if (kind === 'break') return { what: 'Come back from your break', how };
  return { what: 'Finish what you are doing', how };
}

function changeoverLines(kind: StationKind, place: GroupView['place'], room: RoomWords, teacher: string) {
  if (kind === 'break') return { what: 'Take a break', how: '' };
  if (kind === 'live') {
    if (place === 'remote' && !room.hasCall) return { what: 'Join your teacher', how: toldHow(teacher) };
    return place === 'remote'
      ? { what: 'Look at your screen. Press “Join now”', how: '' }
      : { what: `Come to ${room.place}`, how: room.bring };
  }
  return place === 'remote'
    ? { what: 'Back to your own work. Press “Start”', how: '' }
    : { what: 'Go to your seat. Press “Start”', how: '' };
}

/** As on the screens of those at home, which have no button for it. */
const toldHow = (teacher: string) => `${teacher} will tell you how to join.`;

export interface AfterSwap {
  readonly heading: string;
  readonly lines: readonly { readonly group: GroupView; readonly words: string }[];
}

/** A title that stays on one line beside the countdown. */
const SHORT_TITLE = 20;

/**
 * What comes after this round. With three or four groups "On your own" says too little: a short title stands.
 * More groups leave no room for it.
 */
export function afterSwap(view: BoardView): AfterSwap {
  if (view.groups.every((group) => group.next === null)) {
    return { heading: 'After this', lines: [] };
  }
  return {
    heading: 'After the swap',
    lines: view.groups.map((group) => ({ group, words: nextWords(view, group) })),
  };
}

function nextWords(view: BoardView, { next }: GroupView): string {
  if (next === null) return 'All together';
  const groups = view.groups.length;
  const hasRoom = (groups === 3 || groups === 4) && next.title.length <= SHORT_TITLE;
  return next.kind === 'live' || !hasRoom || next.title === ''
    ? stationWords(next.kind, view.teacherName)
    : next.title;
}

/** "17 of 24", of those who are not absent. */
export function arrivedOf(counts: BoardView['counts']): string {
  const here = counts.reduce((sum, count) => sum + count.here, 0);
  const of = counts.reduce((sum, count) => sum + count.of, 0);
  return `${here} of ${of}`;
}

/** A stretch of time as it is said: "1 min 12 s", "40 s". */
export function spokenTime(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return `${seconds} s`;
  return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
}

/** What the board says of the swap: never that it was slower. */
export function swapRecord(swap: BoardView['swap']): { readonly time: string; readonly more: string } | null {
  if (swap === null) return null;
  const faster = swap.fasterMs !== null && swap.fasterMs >= 1_000;
  return {
    time: spokenTime(swap.readyMs),
    more: faster ? `: ${spokenTime(swap.fasterMs ?? 0)} faster than last time.` : '.',
  };
}

/** Who a message is for: "Ms Okafor:" to all, else the group's name stands with its badge. */
export function messageLines(view: BoardView) {
  return view.messages.map(({ to, text }) => ({
    key: to,
    group: view.groups.find((group) => group.id === to) ?? null,
    text,
  }));
}
