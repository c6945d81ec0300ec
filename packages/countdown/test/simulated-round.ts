import type { Exchange } from '@flipflop/countdown';
import { createClassroom, type NetworkTrait, seeded } from './classroom.ts';

const MINUTE = 60_000;

/** What a network and a device can be like: 20–400 ms there and back, up to 40 ms unequal, 100 ppm fast or slow. */
export const TRAITS = {
  delay: { min: 20, max: 400 },
  asymmetry: { min: -40, max: 40 },
  jitter: { min: 0, max: 60 },
  driftMillionths: { min: -100, max: 100 },
} as const;

/** How a device thinks of the server's time. */
export interface Estimate {
  add(exchange: Exchange): void;
  now(): number;
}

export interface SimulatedDevice<Clock> {
  readonly room: ReturnType<typeof createClassroom>;
  readonly clock: Clock;
  exchange(): void;
  /** Ms by which the estimate is ahead of the server. */
  error(): number;
}

/** A device on a network of this kind, with its own way to estimate. */
export function simulateDevice<Clock extends Estimate>(
  trait: NetworkTrait,
  seed: number,
  estimate: (monotonic: () => number) => Clock,
): SimulatedDevice<Clock> {
  const room = createClassroom(trait, seeded(seed));
  const clock = estimate(room.monotonic);
  return {
    room,
    clock,
    exchange: () => clock.add(room.exchange()),
    error: () => clock.now() - room.serverNow(),
  };
}

/** A round as the client keeps its time: five exchanges, then one after 2, 4, 8… up to 60 s; `look` every 100 ms. */
export function runRound(
  { room, exchange }: Pick<SimulatedDevice<Estimate>, 'room' | 'exchange'>,
  look: () => void,
  minutes = 20,
): void {
  for (let count = 0; count < 5; count += 1) exchange();
  let pause = 2_000;
  for (let passed = 0; passed < minutes * MINUTE; passed += pause, pause = Math.min(pause * 2, MINUTE)) {
    for (let waited = 0; waited < pause; waited += 100) {
      room.pass(100);
      look();
    }
    exchange();
    look();
  }
}
