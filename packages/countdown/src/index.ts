export { fractionLeft, nextChangeIn, type Reading, readCountdown, warningIn } from './reading.ts';
export { createServerClock, type Exchange, type ServerClock } from './server-clock.ts';
export { aboutReading, formatReading } from './words.ts';
