/** Random numbers that are the same for the same seed, 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface NetworkTrait {
  /** There and back at the least, ms. */
  readonly delay: number;
  /** How much longer the way there is at the least, ms. */
  readonly asymmetry: number;
  /** Most that each way can take beyond that, ms; one exchange in twenty takes ten times as much. */
  readonly jitter: number;
  /** The device's clock against the server's, parts of one. */
  readonly drift: number;
}

/** One device and its server: true time runs by hand, both clocks are seen through it. */
export function createClassroom(trait: NetworkTrait, random: () => number) {
  let truth = 0;
  let serverAhead = 1_790_000_000_000;
  let deviceBehind = 0;
  const way = (atLeast: number) =>
    Math.max(0, atLeast) + random() * trait.jitter * (random() < 0.05 ? 10 : 1);
  const monotonic = () => 5_000 + (truth - deviceBehind) * (1 + trait.drift);
  const serverNow = () => truth + serverAhead;
  return {
    monotonic,
    serverNow,
    pass(ms: number) {
      truth += ms;
    },
    /** The server's clock is set to another time. */
    serverJumps(ms: number) {
      serverAhead += ms;
    },
    /** The device sleeps and its monotonic clock stands still. */
    sleeps(ms: number) {
      truth += ms;
      deviceBehind += ms;
    },
    exchange() {
      const sentAt = monotonic();
      truth += way((trait.delay + trait.asymmetry) / 2);
      const answered = Math.floor(serverNow());
      truth += way((trait.delay - trait.asymmetry) / 2);
      return { sentAt, serverNow: answered, receivedAt: monotonic() };
    },
  };
}
