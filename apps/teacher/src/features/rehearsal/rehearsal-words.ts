import type { WIRE } from '@flipflop/protocol/limits';

/** How many times shorter the minutes are. */
export type Speed = (typeof WIRE.rehearsalSpeeds)[number];

/** How long a lesson of so many minutes takes. */
export function aboutMinutes(minutes: number, speed: number): string {
  const shorter = Math.max(1, Math.round(minutes / speed));
  return shorter === 1 ? 'about 1 minute' : `about ${shorter} minutes`;
}

/** What stands beside the notice of a rehearsal. */
export function paceWords(speed: number): string {
  return speed === 1 ? 'At its own pace.' : `${speed}× faster.`;
}
