import { signIn } from '@flipflop/simulator';
import { type Product, startProduct } from '../support/product.ts';
import { type Random, seededRandom } from '../support/random.ts';
import { type ClassUnderLoad, openClass, startLoad } from './class-under-load.ts';
import { damageOf } from './missing.ts';

export interface KillsReport {
  /** Kills that happened. */
  readonly kills: number;
  /** What the server acknowledged: commands, and changes by HTTP. */
  readonly acknowledged: number;
  /** Of them: those whose effect was gone, or there twice, after a restart. */
  readonly lost: readonly string[];
  /** Clients that did not come back to the right screen by themselves. */
  readonly stuck: readonly string[];
}

export interface KillsOptions {
  readonly kills: number;
  /** The same seed gives the same choices. */
  readonly seed: number;
  /** Called after every kill and its check, with the kills so far. */
  readonly onKill?: (kills: number) => void;
}

/** Servers that are killed side by side, each on its own data: while one starts, others are under load. */
const SERVERS = 3;
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  Bagels: ['Amara', 'Bao', 'Chloe', 'Dmitri', 'Eli', 'Fatou'],
  Tides: ['Hana', 'Ingrid', 'Jamal', 'Kofi'],
  Rhymes: ['Leilani', 'Mateo', 'Noah', 'Oskar'],
};
/** Acknowledgements before a kill, at most. */
const LONGEST_LOAD = 30;
/** One kill in so many hits a server that is still starting. */
const KILLS_OF_A_START = 8;
const LONGEST_START_MS = 500;
/** No acknowledgement at all for so long under load: everybody is stuck. */
const SILENCE_MS = 20_000;

/**
 * Runs classes under load, kills their servers at random moments, starts them again, and compares what was
 * acknowledged with what is there.
 */
export async function runKills({ kills, seed, onKill = () => {} }: KillsOptions): Promise<KillsReport> {
  let begun = 0;
  let done = 0;
  const next = () => {
    begun += 1;
    return begun <= kills;
  };
  const worlds = Array.from({ length: Math.min(SERVERS, kills) }, (_, index) =>
    runWorld(`server ${index + 1}`, seededRandom(seed * SERVERS + index), next, () => {
      done += 1;
      onKill(done);
    }),
  );
  const reports = await Promise.all(worlds);
  return {
    kills: done,
    acknowledged: reports.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    lost: reports.flatMap(({ lost }) => lost),
    stuck: reports.flatMap(({ stuck }) => stuck),
  };
}

/** One server and its classes. Who is stuck stays so: that ends its part. */
async function runWorld(label: string, random: Random, next: () => boolean, onKill: () => void) {
  const product = await startProduct({ LOG_LEVEL: 'silent' });
  const lost: string[] = [];
  const stuck: string[] = [];
  let acknowledged = 0;
  try {
    const classes = await openClasses(product);
    for (let kill = 1; stuck.length === 0 && next(); kill += 1) {
      const load = await loadUntil(classes, random, 1 + random.below(LONGEST_LOAD));
      if (load.isSilent)
        stuck.push(`${label}, before kill ${kill}: silence, ${classes.map(nowOf).join('; ')}`);
      const lastOnes = load.stop();
      await product.kill();
      if (random.below(KILLS_OF_A_START) === 0) await killWhileStarting(product, random);
      await product.start();
      // What was on its way is sent again by the clients themselves, and applied once.
      await lastOnes;
      acknowledged += load.acknowledged();
      for (const klass of classes) {
        const damage = await damageOf(klass);
        lost.push(...damage.lost.map((what) => `${label}, kill ${kill}, ${klass.name}: ${what}`));
        stuck.push(...damage.stuck.map((who) => `${label}, kill ${kill}, ${klass.name}: ${who}`));
      }
      onKill();
    }
    closeAll(classes);
  } finally {
    await product.remove();
  }
  return { acknowledged, lost, stuck };
}

async function openClasses(product: Product): Promise<ClassUnderLoad[]> {
  const teacher = await signIn(product.base, product.teacherLink());
  const classes: ClassUnderLoad[] = [];
  for (const [name, students] of Object.entries(CLASSES)) {
    classes.push(await openClass(product, teacher, name, students));
  }
  return classes;
}

/** Everybody sends; resolves, with all still sending, when so much was acknowledged. */
async function loadUntil(classes: readonly ClassUnderLoad[], random: Random, wanted: number) {
  let count = 0;
  let heardAt = performance.now();
  let reached = () => {};
  const enough = new Promise<false>((resolve) => {
    reached = () => resolve(false);
  });
  const loads = classes.map((klass) =>
    startLoad(klass, random, () => {
      count += 1;
      heardAt = performance.now();
      if (count >= wanted) reached();
    }),
  );
  let look: NodeJS.Timeout | undefined;
  const silence = new Promise<true>((resolve) => {
    look = setInterval(() => {
      if (performance.now() - heardAt > SILENCE_MS) resolve(true);
    }, 1_000);
  });
  const isSilent = await Promise.race([enough, silence]);
  clearInterval(look);
  return {
    isSilent,
    acknowledged: () => count,
    stop: () => Promise.all(loads.map((load) => load.stop())),
  };
}

async function killWhileStarting(product: Product, random: Random): Promise<void> {
  const started = product.start().catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, random.below(LONGEST_START_MS)));
  await product.kill();
  await started;
}

/** For whoever looks for the reason: how a class stands. */
function nowOf({ name, panel, learners }: ClassUnderLoad): string {
  const view = panel.views.teacherView.get()?.class;
  const online = learners.filter(({ connection }) => connection.status.get().state === 'online').length;
  return `${name} ${panel.status.get().state} ${view?.phase ?? 'without a lesson'}, ${online} students online`;
}

function closeAll(classes: readonly ClassUnderLoad[]): void {
  for (const { panel, learners } of classes) {
    panel.close();
    for (const { connection } of learners) connection.close();
  }
}
