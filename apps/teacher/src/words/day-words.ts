const DAY_MS = 24 * 60 * 60_000;
const DAY = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long' });

/** "today", "yesterday", "on 21 November": the day of `at`, seen from `now`. Both ms since 1970. */
export function dayWords(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `on ${DAY.format(at)}`;
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
