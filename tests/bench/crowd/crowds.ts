import { type Child, type ChildOptions, startChild } from '../processes/child.ts';
import type { Room } from '../servers/protocol.ts';
import type { CrowdAsks, Opening } from './protocol.ts';

export type Crowd = Child<CrowdAsks>;

/** Deals rooms to so many reader processes, and opens them all. */
export async function openCrowds(
  count: number,
  rooms: readonly Room[],
  opening: Omit<Opening, 'rooms'>,
  options: Pick<ChildOptions, 'from'>,
): Promise<{ readonly crowds: readonly Crowd[]; readonly viewBytes: number }> {
  const crowds = Array.from({ length: count }, () => startChild<CrowdAsks>('crowd/crowd.ts', options));
  const opened = await Promise.all(
    crowds.map((crowd, index) =>
      crowd.ask('open', { ...opening, rooms: rooms.filter((_, room) => room % count === index) }),
    ),
  );
  return { crowds, viewBytes: Math.max(...opened.map(({ viewBytes }) => viewBytes)) };
}
