/** Every limit of an activity and of the work on it, by name. Schemas, screens and docs read them from here. */
export const LIMITS = {
  /** Steps of one activity. */
  steps: 100,
  /** Questions at moments of one video. */
  moments: 30,
  /** Options, items to sort, pairs to match. */
  options: { min: 2, max: 12 },
  /** Slides of our own in one step, lines to tick in a task. */
  slides: 30,
  parts: 20,
  /** Characters (UTF-16) of an id. */
  id: 12,
  /** Characters (UTF-16) and, where a person may write much, bytes of UTF-8 as well. */
  title: { characters: 80, bytes: 320 },
  instructions: { characters: 4_000, bytes: 12_000 },
  prompt: { characters: 600, bytes: 2_400 },
  option: { characters: 160, bytes: 640 },
  feedback: { characters: 600, bytes: 2_400 },
  coachCheck: { characters: 160, bytes: 640 },
  altText: { characters: 200, bytes: 800 },
  tags: 12,
  tag: { characters: 24, bytes: 96 },
  url: 2_048,
  /** An answer in words. */
  answer: { characters: 4_000, bytes: 8_000 },
  /** Strokes of a drawing, JSON in UTF-8. */
  drawingBytes: 12_000,
  /** Goal of one step in minutes. */
  minutes: { min: 1, max: 180 },
  /** Length of a video in seconds. */
  videoSeconds: 14_400,
  /** Tries at one question where the teacher limits them. */
  tries: { min: 1, max: 5 },
  /** Versions of one answer that are kept, and their bytes together: the newest is kept in any case. */
  versions: 5,
  versionsBytes: 16_000,
  /** Timers kept for one step. */
  timers: 10,
  /** Devices of one student on one activity, and gaps in what each of them sent. */
  devices: 32,
  gaps: 64,
  /** Operations in one message. */
  ops: 200,
  /** Bytes of one student's work and of what teachers say of it, JSON in UTF-8. */
  workBytes: 65_536,
  reviewBytes: 65_536,
  /** Bytes of one revision, JSON in UTF-8. */
  activityBytes: 1_000_000,
} as const;

/** How long a text may be: in characters (UTF-16) and in bytes (UTF-8). */
export interface TextLimit {
  readonly characters: number;
  readonly bytes: number;
}
