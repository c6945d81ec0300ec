import { openLowdbStore } from '../../src/store/lowdb-store.ts';
import type { Store } from '../../src/store/store.ts';
import { CONTRACT_SCHEMAS } from './contract.ts';
import { type DiskOptions, everythingKept, FakeDisk, nothingKept, randomFate } from './fake-disk.ts';
import { Ledger } from './ledger.ts';
import { memoryLog } from './logs.ts';
import { randomFrom } from './random.ts';

/** What is done to a store; keeps the ledger. */
export type Scenario = (store: Store, ledger: Ledger) => Promise<void>;

/** How the process ends: killed with the power on, or with the power lost and some of the rest kept. */
export type Ending = 'killed' | 'nothingKept' | 'everythingKept' | { readonly seed: number };

export function after(disk: FakeDisk, ending: Ending, options: DiskOptions): FakeDisk {
  if (ending === 'killed') return disk.restart(options);
  if (ending === 'nothingKept') return disk.losePower(nothingKept, options);
  if (ending === 'everythingKept') return disk.losePower(everythingKept, options);
  return disk.losePower(randomFate(randomFrom(ending.seed)), options);
}

/** Runs the scenario until it is over or the disk stops. True where it was over. */
export async function runUntilStop(disk: FakeDisk, scenario: Scenario, ledger: Ledger): Promise<boolean> {
  const { log } = memoryLog();
  const run = async () => {
    await scenario(await openOn(disk, log), ledger);
    return true;
  };
  return Promise.race([run(), disk.stopped.then(() => false)]);
}

/** Opens what is left and holds it against the ledger. A document that cannot be read is a problem of its own. */
export async function problemsOn(disk: FakeDisk, ledger: Ledger): Promise<string[]> {
  const { log, lines } = memoryLog();
  const store = await openOn(disk, log);
  const problems = await ledger.settle(store);
  await store.close();
  const torn = lines.filter(({ level }) => level === 'error').map(({ message }) => message);
  const leftovers = [...disk.contents().keys()].filter((path) => path.endsWith('.tmp'));
  return [...problems, ...torn, ...leftovers.map((path) => `left: ${path}`)];
}

/**
 * Stops the scenario at every single step, in every way in which it can end, and holds each outcome
 * against what was acknowledged; then kills or cuts once more, so that what was seen must stay.
 */
export async function problemsAtEveryStep(
  scenario: Scenario,
  options: DiskOptions = {},
): Promise<{ readonly steps: number; readonly runs: number; readonly problems: string[] }> {
  const whole = new FakeDisk(options);
  await runUntilStop(whole, scenario, new Ledger());
  const problems: string[] = [];
  let runs = 0;
  for (let stopAt = 1; stopAt <= whole.steps + 1; stopAt += 1) {
    for (const ending of endingsFor(stopAt)) {
      const disk = new FakeDisk({ ...options, stopAt });
      const ledger = new Ledger();
      await runUntilStop(disk, scenario, ledger);
      const next = after(disk, ending, options);
      const found = await problemsOn(next, ledger);
      const later = await problemsOn(next.losePower(nothingKept, options), ledger);
      runs += 1;
      problems.push(
        ...[...found, ...later].map((problem) => `step ${stopAt}, ${JSON.stringify(ending)}: ${problem}`),
      );
    }
  }
  return { steps: whole.steps, runs, problems };
}

function endingsFor(step: number): Ending[] {
  return [
    'killed',
    'nothingKept',
    'everythingKept',
    { seed: step },
    { seed: step + 1_000 },
    { seed: step + 2_000 },
  ];
}

function openOn(disk: FakeDisk, log: ReturnType<typeof memoryLog>['log']): Promise<Store> {
  return openLowdbStore({ files: disk.port, folder: '/data/store', schemas: CONTRACT_SCHEMAS, log });
}
