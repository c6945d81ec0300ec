import { joinByCard } from '../student.ts';
import { type Crowd, type CrowdRequest, startCrowd } from './crowd.ts';
import type { CrowdTimers } from './waits.ts';

const clockTimers: CrowdTimers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** A crowd on the clock, by HTTP and sockets as every student. */
export function joinCrowd(
  { base, origin, speed, pupils }: CrowdRequest,
  onFault: (fault: unknown) => void,
): Crowd {
  return startCrowd(pupils, {
    join: ({ card, name }) => joinByCard(base, card, name, origin),
    speed,
    timers: clockTimers,
    chance: Math.random,
    onFault,
  });
}
