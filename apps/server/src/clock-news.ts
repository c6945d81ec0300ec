import type { Id, ServerNotice } from '@flipflop/rotation';
import type { Clock } from './ports.ts';

/** What happened to the clock lately, for the teachers' panels. */
export interface ClockNews {
  /** The clock went forward by so many ms at once: for every class. */
  wentForward(ms: number): void;
  /** A class's session was dated so many ms ahead of the clock, and was moved back. */
  movedBack(classId: Id, ms: number): void;
  of(classId: Id): readonly ServerNotice[];
}

/** News is told for so long, ms. */
const TOLD_MS = 10 * 60_000;

interface News {
  readonly at: number;
  readonly ms: number;
}

export function createClockNews(clock: Clock): ClockNews {
  let forward: News | null = null;
  const back = new Map<Id, News>();
  return {
    wentForward(ms) {
      forward = { at: clock.now(), ms };
    },
    movedBack(classId, ms) {
      back.set(classId, { at: clock.now(), ms: -ms });
    },
    of(classId) {
      const now = clock.now();
      return [forward, back.get(classId) ?? null].flatMap((news) =>
        news === null || now - news.at > TOLD_MS
          ? []
          : [{ kind: 'clock', id: `clock.${news.at}`, ms: Math.round(news.ms) }],
      );
    },
  };
}
