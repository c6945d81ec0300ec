import { fractionLeft, type Reading } from '@flipflop/countdown';
import type { Countdown } from '@flipflop/rotation';
import { CountdownBar, CountdownDigits } from '@flipflop/ui';
import './rail-time.css';

export interface RailTimeProps {
  readonly start: string;
  readonly end: string;
  readonly countdown: Countdown | null;
  readonly reading: Reading | null;
}

/** The countdown with the round and its end above it; on ink once the time is up. */
export function RailTime({ start, end, countdown, reading }: RailTimeProps) {
  const isOver = reading?.kind === 'over';
  return (
    <div className="rail-time" data-fill={isOver ? 'over' : undefined}>
      <p className="rail-time-line">
        <span>{start}</span> <span>{isOver ? 'over by' : end}</span>
      </p>
      <div className="rail-time-digits" data-kind={reading?.kind}>
        <CountdownDigits reading={reading} />
      </div>
      {isOver && <p className="rail-time-over">Time’s up</p>}
      {!isOver && countdown !== null && reading !== null && (
        <CountdownBar fraction={leftOf(countdown, reading)} paused={reading.kind === 'paused'} />
      )}
    </div>
  );
}

/** The share that is left at a reading, which is newer than the last render of the page's clock. */
function leftOf(countdown: Countdown, reading: Reading): number {
  const now = countdown.kind === 'running' ? countdown.endsAt - reading.ms : 0;
  return fractionLeft(countdown, now);
}
