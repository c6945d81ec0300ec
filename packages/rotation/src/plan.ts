/** A session, class, group, student or activity by its id: 1 to 12 characters of a–z, 0–9. */
export type Id = string;
export type GroupId = Id;
export type StudentId = Id;

/** What a group does in a round: with the teacher, on its own, or resting. */
export type StationKind = 'live' | 'activity' | 'break';

export interface Station {
  readonly kind: StationKind;
  readonly title: string;
  /** The activity's id in the lesson's content; only where the kind is `activity`. */
  readonly activity?: Id;
}

/** The group's shape and colours, 1 circle, 2 square, 3 triangle, 4 diamond, 5 hexagon, 6 star. */
export type Shape = 1 | 2 | 3 | 4 | 5 | 6;

/** Where a student is today. */
export type Place = 'room' | 'roomWithoutDevice' | 'remote' | 'absent';

export interface Group {
  readonly id: GroupId;
  readonly name: string;
  readonly shape: Shape;
  /** Where this group usually is: shown under its name, and where "deal by place" puts people. */
  readonly place: 'remote' | 'room';
}

export interface Round {
  readonly minutes: number;
  /** Cells that say otherwise than the rotation, by group. */
  readonly cells?: Readonly<Record<GroupId, Station>>;
}

/** What the machine needs of a lesson. Immutable: a session runs on one revision of it. */
export interface Plan {
  readonly groups: readonly Group[];
  /** In rotation order: group g in round r is at station (g + r) mod (number of stations). */
  readonly stations: readonly Station[];
  readonly rounds: readonly Round[];
  readonly changeoverSeconds: number;
  /** Swap by itself when the time is up. */
  readonly autoSwap: boolean;
  /** "2 minutes left" is said this many minutes before the end; 0: never. */
  readonly warnMinutes: number;
  readonly wrapUp: { readonly text: string; readonly minutes: number };
}
