import type { Sessions } from '../classes/sessions.ts';
import type { Timers } from '../host/timers.ts';
import { faultFields } from '../log.ts';
import type { Log } from '../ports.ts';
import type { Store } from '../store/store.ts';
import type { Links } from './links.ts';
import type { Tokens } from './tokens.ts';

/** Deletes by itself what can no longer sign anybody in: nothing of a child is kept for longer than it is of use. */
export interface Sweep {
  /** Now, and then once a day. */
  start(): void;
  /** Resolves when what is under way is done. */
  stop(): Promise<void>;
}

export interface SweepParts {
  readonly store: Store;
  readonly timers: Timers;
  readonly log: Log;
  readonly tokens: Pick<Tokens, 'endIfOver'>;
  readonly links: Pick<Links, 'endIfOver'>;
  readonly sessions: Pick<Sessions, 'isDeadCode'>;
  /** Whether a token has a socket open here. */
  readonly hasSocket: (tokenId: string) => boolean;
}

export const SWEEP = {
  everyMs: 24 * 60 * 60 * 1_000,
  /** Documents looked at in one turn, and the ms until the next one: a lesson is never kept waiting. */
  atOnce: 20,
  pauseMs: 50,
  /** A code is dead if it is so at two looks this far apart: one that is just being made looks dead, too. */
  codesAgainMs: 60 * 1_000,
} as const;

/** @returns whether it was deleted */
type Look = (id: string) => Promise<boolean>;

export function createSweep(parts: SweepParts): Sweep {
  const { store, timers, log, tokens, links, sessions, hasSocket } = parts;
  let isStopped = false;
  let wake: () => void = () => {};
  let running: Promise<void> = Promise.resolve();

  /** False: it was stopped meanwhile. */
  async function pause(ms: number): Promise<boolean> {
    if (isStopped) return false;
    await new Promise<void>((resolve) => {
      const callOff = timers.after(ms, resolve);
      wake = () => {
        callOff();
        resolve();
      };
    });
    return !isStopped;
  }

  /** How many of them were deleted. What cannot be read is left, and said. */
  async function each(ids: readonly string[], look: Look): Promise<number> {
    let deleted = 0;
    for (let from = 0; from < ids.length; from += SWEEP.atOnce) {
      if (from > 0 && !(await pause(SWEEP.pauseMs))) break;
      for (const id of ids.slice(from, from + SWEEP.atOnce)) {
        try {
          if (await look(id)) deleted += 1;
        } catch (fault) {
          log.warn(faultFields(fault), 'something could not be swept');
        }
      }
    }
    return deleted;
  }

  async function sweepCodes(): Promise<number> {
    const seemDead: string[] = [];
    await each(await store.list('code'), async (id) => {
      if (await sessions.isDeadCode(id)) seemDead.push(id);
      return false;
    });
    if (seemDead.length === 0 || !(await pause(SWEEP.codesAgainMs))) return 0;
    return each(
      seemDead,
      async (id) => (await sessions.isDeadCode(id)) && store.delete({ collection: 'code', id }),
    );
  }

  async function sweep(): Promise<void> {
    const swept = {
      tokens: await each(await store.list('token'), (id) => tokens.endIfOver(id, hasSocket(id))),
      links: await each(await store.list('link'), links.endIfOver),
      codes: await sweepCodes(),
    };
    log.info(swept, 'what had ended was swept');
  }

  async function daily(): Promise<void> {
    do {
      await sweep().catch((fault: unknown) => log.error(faultFields(fault), 'the sweep failed'));
    } while (await pause(SWEEP.everyMs));
  }

  return {
    start() {
      running = daily();
    },
    async stop() {
      isStopped = true;
      wake();
      await running;
    },
  };
}
