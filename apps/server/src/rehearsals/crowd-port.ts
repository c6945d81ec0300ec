import type { Crowd, CrowdRequest } from '@flipflop/simulator';

/** Starts a rehearsal's students. `onFault`: something went wrong for one of them; the others go on. */
export type StartCrowd = (request: CrowdRequest, onFault: (fault: unknown) => void) => Crowd;
