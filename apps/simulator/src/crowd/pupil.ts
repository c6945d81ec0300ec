import type { Connection } from '@flipflop/client';
import type { ClassView, PersonalView } from '@flipflop/rotation';
import { isAsked } from '../is-asked.ts';
import { HABIT, type HabitName, type Span, within } from './habits.ts';
import { type CrowdTimers, createWaits } from './waits.ts';

export interface Pupil {
  readonly name: string;
  /** The student's card: a link that ends in `#card=SECRET`. */
  readonly card: string;
  readonly place: 'remote' | 'room';
  readonly habit: HabitName;
}

/** A device that a student has come in on. */
export interface PupilDevice {
  connect(): Connection;
}

export interface PupilParts {
  /** Comes in by the card; rejects where the door stays closed. */
  readonly join: (pupil: Pupil) => Promise<PupilDevice>;
  /** How many times faster than at its own pace the lesson is played. */
  readonly speed: number;
  readonly timers: CrowdTimers;
  /** From 0 up to 1. */
  readonly chance: () => number;
  /** Resolves when the lesson has begun. */
  readonly begun: Promise<void>;
  /** Tells the others that it has. */
  readonly onBegun: () => void;
  readonly onFault: (fault: unknown) => void;
}

export interface LivingPupil {
  /** Leaves at once; resolves when nothing of theirs is on its way to the server any more. */
  stop(): Promise<void>;
}

/** One student lives through a lesson as a child at a device would. */
export function liveAs(pupil: Pupil, parts: PupilParts): LivingPupil {
  const habit = HABIT[pupil.habit];
  const waits = createWaits(parts.timers, parts.speed);
  let connection: Connection | null = null;
  let joining: Promise<void> = Promise.resolve();
  let stopped = false;
  /** The newest rounds in which they were on their way, and at work. */
  let wantedIn: number | null = null;
  let workedIn: number | null = null;
  let saidPlace = false;

  const draw = (span: Span) => within(span, parts.chance());

  function come(span: Span): void {
    if (stopped) return;
    waits.after(draw(span), () => {
      joining = parts.join(pupil).then(open).catch(parts.onFault);
    });
  }

  function open(device: PupilDevice): void {
    if (stopped) return;
    const now = device.connect();
    connection = now;
    const look = () => {
      const view = now.views.classView.get();
      const me = now.views.personalView.get();
      if (view && me) follow(now, device, view, me);
    };
    now.views.classView.subscribe(look);
    now.views.personalView.subscribe(look);
    look();
  }

  /** Does what the screen asks, in its own time. */
  function follow(now: Connection, device: PupilDevice, view: ClassView, me: PersonalView): void {
    if (now !== connection) return;
    if (view.phase !== 'lobby') parts.onBegun();
    if (me.place === null && !saidPlace) {
      saidPlace = true;
      void now.send('setPlace', { place: pupil.place });
    }
    if (isAsked(view, me) && wantedIn !== view.round) {
      wantedIn = view.round;
      walk(view.round);
    }
    if (view.phase === 'counting' && workedIn !== view.round) {
      workedIn = view.round;
      work(view, me, device);
    }
  }

  function walk(round: number): void {
    void connection?.send('presence', { front: true, seen: round });
    waits.after(draw(habit.arrives), () => void connection?.send('arrive', { round }));
  }

  /** In the course of a round the activity is finished, or the Wi-Fi goes. */
  function work(view: ClassView, me: PersonalView, device: PupilDevice): void {
    const seconds = (view.countdown?.totalMs ?? 0) / 1_000;
    const { round } = view;
    const station = view.groups.find(({ id }) => id === me.group)?.station;
    if (habit.finishes !== null && station?.kind === 'activity') {
      waits.afterReal(seconds * draw(habit.finishes), () => void connection?.send('done', { round }));
    }
    const { loses } = habit;
    if (loses === null) return;
    waits.afterReal(seconds * draw(loses.at), () => {
      connection?.close();
      connection = null;
      waits.after(draw(loses.seconds), () => open(device));
    });
  }

  const { comes } = habit;
  if (comes !== null && habit.afterStart) parts.begun.then(() => come(comes), parts.onFault);
  else if (comes !== null) come(comes);

  return {
    async stop() {
      stopped = true;
      waits.stop();
      connection?.close();
      connection = null;
      await joining;
    },
  };
}
