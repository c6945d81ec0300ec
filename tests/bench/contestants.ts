import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Crowd, openCrowds } from './crowd/crowds.ts';
import { type Child, type ChildOptions, startChild } from './processes/child.ts';
import type { Room, ServerAsks, Start } from './servers/protocol.ts';

/** One of the servers that are compared, and how its readers and commands look. */
interface Kind {
  readonly file: string;
  readonly greeting: readonly string[];
  /** The text of a command by its number: each makes one view for every reader. */
  readonly command: (number: number) => string;
}

const ROUND = { phase: 'round', round: 0 };
const CHANGEOVER = { phase: 'changeover', round: 1 };

export const KINDS = {
  /** A teacher's swap, and then its undo: whole commands, each acknowledged. */
  ours: {
    file: 'servers/product.ts',
    greeting: ['42["classView"', '42["personalView"'],
    command: (number) => {
      const isSwap = number % 2 === 0;
      const body = { id: `c${number}`, seen: isSwap ? ROUND : CHANGEOVER };
      return `42${number}${JSON.stringify([isSwap ? 'swap' : 'undo', body])}`;
    },
  },
  rawWs: {
    file: 'servers/raw-ws.ts',
    greeting: ['view '],
    command: (number) => `c${number}`,
  },
  bareSocketIo: {
    file: 'servers/bare-socketio.ts',
    greeting: ['42["view"'],
    command: (number) => `42${number}["command","c${number}"]`,
  },
} as const satisfies Record<string, Kind>;
export type KindName = keyof typeof KINDS;

/** What the product sends and writes for one command; references do as much. */
export interface Load {
  readonly viewBytes: number;
  readonly documentBytes: number;
}
/** Until the product has said it. */
export const NO_LOAD: Load = { viewBytes: 900, documentBytes: 4_000 };

export type Setting = Pick<Start, 'classes' | 'readers' | 'students'> & {
  readonly durable: boolean;
  /** Reader processes. */
  readonly crowds: number;
};

/** A server that runs. */
export interface Running {
  readonly kind: Kind;
  readonly server: Child<ServerAsks>;
  readonly port: number;
  readonly rooms: readonly Room[];
  readonly documentBytes: number;
  readonly folder: string | null;
  /** Kills the server and starts it again on its folder and port. */
  restart(): Promise<Running>;
  stop(): Promise<void>;
}

/** A server with its readers. */
export interface Contestant extends Running {
  readonly crowds: readonly Crowd[];
  readonly viewBytes: number;
  /** The next commands. */
  commands(count: number): readonly string[];
}

export async function startServer(
  name: KindName,
  setting: Pick<Setting, 'classes' | 'readers' | 'students' | 'durable'>,
  load: Load,
  options: ChildOptions,
): Promise<Running> {
  const kind = KINDS[name];
  const folder = setting.durable ? mkdtempSync(path.join(os.tmpdir(), 'flipflop-bench-')) : null;
  const { classes, readers, students } = setting;

  async function start(asked: Start): Promise<Running> {
    const server = startChild<ServerAsks>(kind.file, options);
    const { port, rooms, documentBytes } = await server.ask('start', asked);
    const running: Running = {
      kind,
      server,
      port,
      rooms,
      documentBytes,
      folder,
      async restart() {
        await server.kill();
        return { ...(await start({ ...asked, port, classes: 0 })), rooms };
      },
      async stop() {
        await server.kill();
        if (folder !== null) rmSync(folder, { recursive: true, force: true });
      },
    };
    return running;
  }

  const { viewBytes, documentBytes } = load;
  return start({ folder, port: 0, classes, readers, students, viewBytes, documentBytes });
}

/** Connections made at the same time: as many as come in quickly and never fill a queue. */
const AT_ONCE = 50;

export async function openContestant(
  running: Running,
  crowdCount: number,
  options: ChildOptions,
): Promise<Contestant> {
  const { greeting, command } = running.kind;
  const { crowds, viewBytes } = await openCrowds(
    crowdCount,
    running.rooms,
    { greeting, atOnce: AT_ONCE },
    options,
  );
  let commanded = 0;
  return {
    ...running,
    crowds,
    viewBytes,
    commands(count) {
      const from = commanded;
      commanded += count;
      return Array.from({ length: count }, (_, index) => command(from + index));
    },
    async stop() {
      await Promise.all(crowds.map((crowd) => crowd.kill()));
      await running.stop();
    },
  };
}

/** The product and both references. The product first: it says how much there is to send and to write. */
export async function openThree(setting: Setting, options: ChildOptions) {
  const open = async (name: KindName, load: Load) =>
    openContestant(await startServer(name, setting, load, options), setting.crowds, options);
  const ours = await open('ours', NO_LOAD);
  return { ours, rawWs: await open('rawWs', ours), bareSocketIo: await open('bareSocketIo', ours) };
}
