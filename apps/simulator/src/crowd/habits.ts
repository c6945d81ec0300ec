/** How a simulated student goes through a lesson. */
export const HABITS = ['quick', 'steady', 'slow', 'lostWifi', 'noDevice', 'late'] as const;
export type HabitName = (typeof HABITS)[number];

/** Seconds of a lesson at its own pace, drawn anew each time between the two. */
export type Span = readonly [from: number, to: number];

export interface Habit {
  /** After the crowd comes; `late`: after the lesson began. Null: never, there is no device. */
  readonly comes: Span | null;
  readonly afterStart: boolean;
  /** After the screen says where to be. */
  readonly arrives: Span;
  /** Shares of the round after which the activity is called finished; null: not in the round. */
  readonly finishes: Span | null;
  /** Shares of the round after which the Wi-Fi goes, and seconds until it is back; null: it holds. */
  readonly loses: { readonly at: Span; readonly seconds: Span } | null;
}

const steady: Habit = {
  comes: [2, 20],
  afterStart: false,
  arrives: [3, 12],
  finishes: [0.7, 0.98],
  loses: null,
};

export const HABIT: { readonly [Name in HabitName]: Habit } = {
  steady,
  quick: { ...steady, comes: [1, 5], arrives: [1, 4], finishes: [0.4, 0.6] },
  slow: { ...steady, comes: [10, 30], arrives: [20, 45], finishes: null },
  lostWifi: { ...steady, loses: { at: [0.2, 0.6], seconds: [15, 60] } },
  noDevice: { ...steady, comes: null },
  late: { ...steady, comes: [40, 120], afterStart: true },
};

/** In a class of 24: most are steady; at the end of each dozen the ones that a teacher has to look after. */
const DOZEN: readonly HabitName[] = [
  ...(['quick', 'steady', 'steady', 'slow', 'steady', 'quick'] as const),
  ...(['steady', 'steady', 'lostWifi', 'steady', 'steady', 'late'] as const),
];

/** A habit for each student, by their number in the class; the second dozen has a child without a device. */
export function habitOf(number: number): HabitName {
  if (number % 24 === 23) return 'noDevice';
  return DOZEN[number % DOZEN.length] ?? 'steady';
}

/** A value between the two ends of a span. @param chance from 0 up to 1 */
export const within = ([from, to]: Span, chance: number): number => from + (to - from) * chance;
