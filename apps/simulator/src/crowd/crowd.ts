import { liveAs, type Pupil, type PupilParts } from './pupil.ts';

/** A class of simulated students, each by their own card and on their own connection. */
export interface Crowd {
  /** All of them leave, at once; resolves when nothing of theirs is on its way any more. */
  stop(): Promise<void>;
}

export type CrowdParts = Omit<PupilParts, 'begun' | 'onBegun'>;

/** What a crowd is told that lives in a thread of its own. */
export interface CrowdRequest {
  /** Where the server is found from this machine: "http://127.0.0.1:3000". */
  readonly base: string;
  /** The origin that its pages have. */
  readonly origin: string;
  readonly speed: number;
  readonly pupils: readonly Pupil[];
}

/** Starts the crowd; it goes on until it is stopped. Who is there first sees for all that the lesson begins. */
export function startCrowd(pupils: readonly Pupil[], parts: CrowdParts): Crowd {
  let onBegun: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    onBegun = resolve;
  });
  const living = pupils.map((pupil) => liveAs(pupil, { ...parts, begun, onBegun }));
  return {
    async stop() {
      await Promise.all(living.map((pupil) => pupil.stop()));
    },
  };
}
