/** How large each measurement is, and how often it is repeated. */
export interface Sizes {
  /** Of the product: as it is built, or from its sources. */
  readonly from: 'built' | 'sources';
  /** Readers of one class; commands (an even number: each swap is undone) in each of so many rounds; the most that we may be of raw ws. */
  readonly fanOut: readonly {
    readonly readers: number;
    readonly commands: number;
    readonly rounds: number;
    readonly target: number;
  }[];
  /** Whether commands are on disk before they are acknowledged. */
  readonly durable: readonly boolean[];
  /** Connected students, and the most KB of memory for each. */
  readonly memory: readonly { readonly students: number; readonly target: number }[];
  /** Students whose server is killed and started again. */
  readonly reconnecting: number;
  /** Classes of 30, commands of each, one in each period; and how often all swap in the same moment. */
  readonly school: {
    readonly classes: number;
    readonly commands: number;
    readonly periodMs: number;
    readonly bells: number;
  };
  /** Simulated devices that keep the time through a round. */
  readonly devices: number;
  readonly roundMinutes: number;
  /** Swaps that a browser paints. */
  readonly paints: number;
}

export const FULL: Sizes = {
  from: 'built',
  fanOut: [
    { readers: 30, commands: 20, rounds: 5, target: 2.5 },
    { readers: 1_000, commands: 8, rounds: 5, target: 1.4 },
    { readers: 5_000, commands: 6, rounds: 4, target: 1.4 },
  ],
  durable: [false, true],
  memory: [
    { students: 1_000, target: 30 },
    { students: 5_000, target: 25 },
  ],
  reconnecting: 1_000,
  school: { classes: 334, commands: 6, periodMs: 3_000, bells: 5 },
  devices: 60,
  roundMinutes: 20,
  paints: 40,
};

/** Enough to see that it all works, in seconds. */
export const TINY: Sizes = {
  from: 'sources',
  fanOut: [{ readers: 4, commands: 2, rounds: 1, target: 2.5 }],
  durable: [true],
  memory: [{ students: 6, target: 30 }],
  reconnecting: 6,
  school: { classes: 2, commands: 2, periodMs: 60, bells: 2 },
  devices: 2,
  roundMinutes: 2,
  paints: 2,
};
