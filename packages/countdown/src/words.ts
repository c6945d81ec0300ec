import type { Reading } from './reading.ts';

const MINUTE = 60_000;

/** "12:40", "0:38", "1:02:05"; over: "+0:42". What is left rounds up to the second, what is over down. */
export function formatReading(reading: Reading): string {
  return reading.kind === 'over'
    ? `+${digits(Math.floor(reading.ms / 1_000))}`
    : digits(Math.ceil(reading.ms / 1_000));
}

function digits(seconds: number): string {
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = `${pad(seconds % 60)}`;
  return hours > 0 ? `${hours}:${pad(minutes)}:${rest}` : `${minutes}:${rest}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** The same in words, for those who hide the numbers: "About 10 minutes", "Less than a minute". */
export function aboutReading(reading: Reading): string {
  if (reading.kind === 'over') return 'Time is up';
  if (reading.ms < MINUTE) return 'Less than a minute';
  const minutes = Math.round(reading.ms / MINUTE);
  return minutes === 1 ? 'About 1 minute' : `About ${minutes} minutes`;
}
