import { createServerClock } from '../../../packages/countdown/src/server-clock.ts';
import { seeded } from '../../../packages/countdown/test/classroom.ts';
import {
  type Estimate,
  runRound,
  simulateDevice,
  TRAITS,
} from '../../../packages/countdown/test/simulated-round.ts';
import type { Sizes } from '../sizes.ts';
import { median, p99, type Row, row } from '../table.ts';

const MOST_MS = 50;
const SEED = 20_260_901;
/** The server's clock against the device's, ms: five minutes either way. */
const APART = { min: -300_000, max: 300_000 };

/**
 * How far countdowns are from the server's clock, by simulation: one device after another, each on its own
 * network, looked at every 100 ms of a round.
 */
export async function countdown({ devices, roundMinutes }: Sizes): Promise<Row[]> {
  const ours = errors(devices, roundMinutes, createServerClock);
  const naive = errors(devices, roundMinutes, oneSample);
  return [
    row({
      id: 'countdown',
      what: `a countdown from the server's clock, p99, ${devices} simulated devices`,
      ours: p99(ours),
      reference: p99(naive),
      against: 'one question, half its way subtracted',
      unit: 'ms',
      judged: 'ours',
      target: MOST_MS,
      beside: { 'ours p50': median(ours), 'reference p50': median(naive), 'ours worst': ours.reduce(larger) },
    }),
  ];
}

const larger = (one: number, other: number) => Math.max(one, other);

function errors(devices: number, minutes: number, estimate: (monotonic: () => number) => Estimate): number[] {
  const random = seeded(SEED);
  const within = ({ min, max }: { readonly min: number; readonly max: number }) =>
    min + random() * (max - min);
  const all: number[] = [];
  for (let number = 0; number < devices; number += 1) {
    const trait = {
      delay: within(TRAITS.delay),
      asymmetry: within(TRAITS.asymmetry),
      jitter: within(TRAITS.jitter),
      drift: within(TRAITS.driftMillionths) / 1e6,
    };
    const device = simulateDevice(trait, number, estimate);
    device.room.serverJumps(within(APART));
    runRound(device, () => all.push(Math.abs(device.error())), minutes);
  }
  return all;
}

/** As a page does it that asks once, when it is loaded, and takes half of the time that the answer took. */
function oneSample(monotonic: () => number): Estimate {
  let offset: number | null = null;
  return {
    add({ sentAt, serverNow, receivedAt }) {
      offset ??= serverNow - (sentAt + receivedAt) / 2;
    },
    now: () => monotonic() + (offset ?? 0),
  };
}
