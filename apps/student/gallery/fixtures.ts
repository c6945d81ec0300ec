import type { StudentContent } from '@flipflop/protocol';
import type { ClassView, GroupView, PersonalView, StationView } from '@flipflop/rotation';

export const live: StationView = { kind: 'live', title: 'Why dough rises' };
export const activity: StationView = { kind: 'activity', title: 'Shape and boil', activity: 'shape' };
export const rest: StationView = { kind: 'break', title: 'Break' };

interface Path {
  readonly station: StationView | null;
  readonly from?: StationView;
  readonly next?: StationView;
}

function pathOf({ station, from, next }: Path): Pick<GroupView, 'station' | 'from' | 'next'> {
  return { station, from: from ?? null, next: next ?? null };
}

export const zoomers = (path: Path): GroupView => ({
  id: 'z',
  name: 'Zoomers',
  shape: 1,
  place: 'remote',
  letter: 'Z',
  ...pathOf(path),
});
export const roomers = (path: Path): GroupView => ({
  id: 'r',
  name: 'Roomers',
  shape: 2,
  place: 'room',
  letter: 'R',
  ...pathOf(path),
});

const OTHERS = [
  { id: 't', name: 'Tigers', shape: 3, place: 'room', letter: 'T' },
  { id: 'd', name: 'Dolphins', shape: 4, place: 'room', letter: 'D' },
  { id: 'c', name: 'Cranes', shape: 5, place: 'room', letter: 'C' },
  { id: 's', name: 'Seals', shape: 6, place: 'remote', letter: 'S' },
] as const;

/** One of the groups 3 to 6. */
export function other(shape: 3 | 4 | 5 | 6, path: Path): GroupView {
  const group = OTHERS[shape - 3] ?? OTHERS[0];
  return { ...group, ...pathOf(path) };
}

export function classView(group: GroupView, more: Partial<ClassView> = {}): ClassView {
  return {
    className: '6B',
    teacherName: 'Ms Okafor',
    lessonTitle: 'Bagels',
    content: 'rev1',
    phase: 'counting',
    round: 1,
    rounds: 2,
    countdown: { kind: 'running', endsAt: 760_000, totalMs: 1_200_000 },
    warnMs: 120_000,
    groups: group.id === 'z' ? [group, roomers({ station: live })] : [zoomers({ station: live }), group],
    messages: [],
    eyesUp: null,
    wrapUp: { text: 'Put your bowl away. Tell somebody one thing that surprised you.', minutes: 5 },
    ...more,
  };
}

export const amara: PersonalView = {
  id: 'amara',
  name: 'Amara',
  group: 'z',
  place: 'remote',
  joined: true,
  called: false,
  arrived: [0],
  done: [],
  message: null,
};
export const bao: PersonalView = { ...amara, id: 'bao', name: 'Bao', group: 'r', place: 'room' };
export const noah: PersonalView = { ...amara, id: 'noah', name: 'Noah' };

export const content: StudentContent = {
  revision: 'rev1',
  activities: [
    {
      id: 'shape',
      title: 'Shape and boil',
      instructions:
        'Cut the dough into six.\nRoll each piece into a ball.\nPush a hole through the middle, as wide as two fingers.\n\nLet them rest while the water gets hot. Ask a grown-up to stand with you when you boil it.',
      link: 'https://docs.google.com/document/d/1abc/edit',
    },
  ],
  live: { bring: 'Bring your dough and a pencil.', place: 'the teacher’s table' },
  hasCall: true,
};
