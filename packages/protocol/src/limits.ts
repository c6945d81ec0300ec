import { LIMITS as ROTATION } from '@flipflop/rotation/limits';

/** Limits of what goes over the wire. Lengths are UTF-16 units unless said. */
export const WIRE = {
  /** Bytes of one socket message. */
  socketBytes: 16_384,
  /** Bytes of one HTTP body. */
  bodyBytes: 65_536,
  /** Bytes of one that carries a whole activity. */
  largeBodyBytes: 1_100_000,
  id: ROTATION.id,
  commandId: 24,
  typedCode: 16,
  typedName: 120,
  secret: 64,
  teacherName: 40,
  className: 24,
  groupSetName: 40,
  /** How many times shorter a rehearsal's minutes are. */
  rehearsalSpeeds: [1, 5, 20],
  lessonTitle: 80,
  activityTitle: ROTATION.stationTitle,
  instructions: 2_000,
  bring: 160,
  roomPlace: 80,
  url: 2_048,
  activities: 6,
  /** Students of one roster. */
  roster: 200,
  givenName: 120,
} as const;
