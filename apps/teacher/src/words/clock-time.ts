const FORMAT = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

/** The time of day as a wall clock reads it, without "AM" or "PM": "9:30". `ms` since 1970. */
export function clockTime(ms: number): string {
  return FORMAT.formatToParts(ms)
    .filter((part) => part.type === 'hour' || part.type === 'minute' || part.value.trim() === ':')
    .map((part) => part.value)
    .join('');
}
