/** Every limit of a lesson and its session, by name. Schemas, screens and docs read them from here. */
export const LIMITS = {
  groups: { min: 1, max: 6 },
  stations: { min: 1, max: 6 },
  rounds: { min: 1, max: 12 },
  /** Minutes of one round. */
  roundMinutes: { min: 1, max: 180 },
  changeoverSeconds: { min: 0, max: 600 },
  wrapUpMinutes: { min: 0, max: 60 },
  warnMinutes: { min: 0, max: 30 },
  /** Students in one session. */
  students: 60,
  /** Students in one call, move or mark. */
  picked: 60,
  /** Characters of an id. */
  id: 12,
  /** Characters (UTF-16) of a message, of the words under eyes up. */
  message: 200,
  groupName: 24,
  stationTitle: 80,
  wrapUpText: 200,
  /** Milliseconds that one press may add or take. */
  addTimeMs: 600_000,
  /** Milliseconds in which a swap or an end can be undone. */
  undoMs: 10_000,
  /** Messages on the screens at once, and the bytes of all of them together as JSON in UTF-8. */
  messages: 8,
  messagesBytes: 2_112,
  /** Command ids kept for each device, and devices kept for each session. */
  appliedPerDevice: 8,
  appliedDevices: 4,
  /** Bytes of a session's document, JSON in UTF-8: what it aims at, what it may never pass. */
  sessionBytes: { aim: 6_144, max: 8_192 },
} as const;
