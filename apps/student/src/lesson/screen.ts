import type { ClassView, GroupView, PersonalView, Phase, StationView } from '@flipflop/rotation';

/** Where a student is, as the words on the screen tell it apart. */
export type Where = 'home' | 'room';

/** What a student sees now. Everything a screen needs beyond the views lies in it. */
export type Screen =
  | { readonly kind: 'place' }
  /** The teacher marked this student as absent. */
  | { readonly kind: 'away' }
  | { readonly kind: 'noGroup' }
  | { readonly kind: 'lobby'; readonly group: GroupView }
  | {
      readonly kind: 'toLive';
      readonly group: GroupView | null;
      readonly where: Where;
      readonly called: boolean;
    }
  | { readonly kind: 'withTeacher'; readonly group: GroupView | null; readonly where: Where }
  | {
      readonly kind: 'toActivity';
      readonly group: GroupView;
      readonly station: StationView;
      readonly where: Where;
    }
  | {
      readonly kind: 'activity';
      readonly group: GroupView;
      readonly station: StationView;
      readonly again: boolean;
    }
  | { readonly kind: 'done'; readonly group: GroupView }
  | { readonly kind: 'break'; readonly group: GroupView; readonly station: StationView }
  | { readonly kind: 'eyesUp'; readonly text: string | null }
  | { readonly kind: 'wrapUp' }
  | { readonly kind: 'ended' };

export type ScreenKind = Screen['kind'];

/** What was pressed on this device and is not, or never, in a view. Rounds count from 0. */
export interface Pressed {
  readonly arrived: number | null;
  readonly done: number | null;
  /** The present call was answered with the button. */
  readonly call: boolean;
  /** Round whose finished activity is open again. */
  readonly again: number | null;
}

export const NOTHING_PRESSED: Pressed = { arrived: null, done: null, call: false, again: null };

interface Situation {
  readonly view: ClassView;
  readonly me: PersonalView;
  readonly pressed: Pressed;
  readonly group: GroupView | null;
  readonly where: Where;
}

const byPhase = {
  lobby: ({ group }) => (group === null ? { kind: 'noGroup' } : { kind: 'lobby', group }),
  counting: inRound,
  paused: inRound,
  timeUp: inRound,
  changeover: inRound,
  changeoverPaused: inRound,
  wrapUp: () => ({ kind: 'wrapUp' }),
  ended: () => ({ kind: 'ended' }),
} as const satisfies Record<Phase, (situation: Situation) => Screen>;

/** The one screen for this student at this moment. */
export function chooseScreen(view: ClassView, me: PersonalView, pressed: Pressed): Screen {
  if (view.phase === 'ended') return { kind: 'ended' };
  if (view.eyesUp !== null) return { kind: 'eyesUp', text: view.eyesUp.text };
  if (me.place === null) return { kind: 'place' };
  if (me.place === 'absent') return { kind: 'away' };
  return byPhase[view.phase]({ view, me, pressed, group: groupOf(view, me), where: whereOf(me) });
}

export function groupOf(view: ClassView, me: PersonalView): GroupView | null {
  return view.groups.find((group) => group.id === me.group) ?? null;
}

function whereOf(me: PersonalView): Where {
  return me.place === 'remote' ? 'home' : 'room';
}

/** In a changeover the group's station is already the one it goes to. */
function inRound(situation: Situation): Screen {
  const { me, pressed, group, where } = situation;
  if (me.called) {
    return pressed.call
      ? { kind: 'withTeacher', group, where }
      : { kind: 'toLive', group, where, called: true };
  }
  if (group === null || group.station === null) return { kind: 'noGroup' };
  switch (group.station.kind) {
    case 'live':
      return hasArrived(situation)
        ? { kind: 'withTeacher', group, where }
        : { kind: 'toLive', group, where, called: false };
    case 'activity':
      return onOwn(situation, group, group.station);
    case 'break':
      return { kind: 'break', group, station: group.station };
  }
}

function onOwn(situation: Situation, group: GroupView, station: StationView): Screen {
  const { view, me, pressed, where } = situation;
  const done = me.done.includes(view.round) || pressed.done === view.round;
  const again = pressed.again === view.round;
  if (done) return again ? { kind: 'activity', group, station, again } : { kind: 'done', group };
  return hasArrived(situation)
    ? { kind: 'activity', group, station, again: false }
    : { kind: 'toActivity', group, station, where };
}

function hasArrived({ view, me, pressed }: Situation): boolean {
  return me.arrived.includes(view.round) || pressed.arrived === view.round;
}

/** Changes when another screen comes, not when something on it changes. */
export function screenKey(screen: Screen, view: ClassView): string {
  return `${screen.kind}.${view.round}`;
}
