import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openLowdbStore } from '../../src/store/lowdb-store.ts';
import { CONTRACT_SCHEMAS } from './contract.ts';
import { FakeDisk, nothingKept } from './fake-disk.ts';
import { Ledger, put, remove } from './ledger.ts';
import { memoryLog } from './logs.ts';
import {
  after,
  type Ending,
  problemsAtEveryStep,
  problemsOn,
  runUntilStop,
  type Scenario,
} from './power-cut.ts';
import { randomFrom } from './random.ts';

const long = (text: string) => ({ text, rest: 'x'.repeat(200) });

const scenarios: Record<string, Scenario> = {
  'one document, written four times': async (store, ledger) => {
    for (const version of [0, 1, 2, 3]) {
      await put(store, ledger, [{ id: 'a', expectedVersion: version, body: long(`a${version}`) }]);
    }
  },
  'batches, with conflicts among them': async (store, ledger) => {
    await put(store, ledger, [
      { id: 'a', expectedVersion: 0, body: long('a0') },
      { id: 'b', expectedVersion: 0, body: long('b0') },
    ]);
    await put(store, ledger, [
      { id: 'a', expectedVersion: 1, body: long('a1') },
      { id: 'b', expectedVersion: 0, body: long('stale') },
      { id: 'c', expectedVersion: 0, body: long('c0') },
    ]);
    await put(store, ledger, [
      { id: 'b', expectedVersion: 1, body: long('b1') },
      { id: 'a', expectedVersion: 2, body: long('a2') },
    ]);
  },
  'deletions, and documents made again': async (store, ledger) => {
    await put(store, ledger, [
      { id: 'a', expectedVersion: 0, body: long('a0') },
      { id: 'b', expectedVersion: 0, body: long('b0') },
    ]);
    await put(store, ledger, [{ id: 'a', expectedVersion: 1, body: long('a1') }]);
    await remove(store, ledger, 'a');
    await Promise.all([
      remove(store, ledger, 'b'),
      put(store, ledger, [{ id: 'a', expectedVersion: 0, body: long('again') }]),
    ]);
    await put(store, ledger, [{ id: 'a', expectedVersion: 1, body: long('again 1') }]);
  },
  'two who want the same document': async (store, ledger) => {
    await put(store, ledger, [{ id: 'a', expectedVersion: 0, body: long('a0') }]);
    await Promise.all(
      ['one', 'two'].map((who) => put(store, ledger, [{ id: 'a', expectedVersion: 1, body: long(who) }])),
    );
    await put(store, ledger, [{ id: 'a', expectedVersion: 2, body: long('a2') }]);
  },
};

describe('power lost', () => {
  test.each(Object.entries(scenarios))(
    '[ST20] [ST21] [ST22] [ST23] at every step of: %s',
    async (_, scenario) => {
      const { steps, runs, problems } = await problemsAtEveryStep(scenario);
      expect(problems).toEqual([]);
      expect(steps).toBeGreaterThan(30);
      expect(runs).toBeGreaterThan(6 * steps);
    },
  );

  test('[ST20] [ST22] random work, random endings, again and again on the same disk', async () => {
    const action = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({
          kind: fc.constant('put' as const),
          ids: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
          stale: fc.nat(9),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('delete' as const), id: fc.constantFrom('a', 'b', 'c') }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const) }) },
    );
    const life = fc.record({
      actions: fc.array(action, { minLength: 1, maxLength: 12 }),
      stopAt: fc.integer({ min: 1, max: 150 }),
      failAt: fc.option(fc.integer({ min: 20, max: 120 }), { nil: null }),
      order: fc.nat(1_000_000),
      ending: fc.oneof<fc.Arbitrary<Ending>[]>(
        fc.constantFrom('killed', 'nothingKept', 'everythingKept'),
        fc.record({ seed: fc.nat(1_000_000) }),
      ),
    });
    let acknowledged = 0;
    let stopped = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 4 }), async (lives) => {
        const ledger = new Ledger();
        let disk = new FakeDisk();
        for (const { actions, stopAt, failAt, order, ending } of lives) {
          const random = randomFrom(order);
          disk = disk.restart({ stopAt, delay: () => Math.floor(random() * 4), ...(failAt && { failAt }) });
          const over = await runUntilStop(disk, scenarioOf(actions), ledger).catch(() => true);
          if (!over) stopped += 1;
          acknowledged += ledger.size;
          disk = after(disk, ending, {});
          expect(await problemsOn(disk, ledger)).toEqual([]);
          expect(await problemsOn(disk.losePower(nothingKept), ledger)).toEqual([]);
        }
      }),
      { numRuns: 600 },
    );
    // The run was not empty.
    expect(acknowledged).toBeGreaterThan(600);
    expect(stopped).toBeGreaterThan(200);
  });

  test.each(['fileSync', 'folderSync'] as const)(
    '[ST26] a disk that skips every %s is found out',
    async (broken) => {
      for (const scenario of Object.values(scenarios)) {
        const { problems } = await problemsAtEveryStep(scenario, { broken });
        expect(problems.length).toBeGreaterThan(0);
      }
    },
  );
});

describe('a disk that refuses', () => {
  test('[ST25] at any step: what was acknowledged stays, the next writes go on', async () => {
    const scenario = scenarios['batches, with conflicts among them'];
    if (!scenario) throw new Error('no scenario');
    const opening = await stepsToOpen();
    const whole = new FakeDisk();
    await runUntilStop(whole, scenario, new Ledger());
    for (let failAt = opening + 1; failAt <= whole.steps; failAt += 1) {
      const disk = new FakeDisk({ failAt });
      const ledger = new Ledger();
      await runUntilStop(disk, scenario, ledger);
      const alive = disk.restart();
      const store = await openLowdbStore({ files: alive.port, folder: '/data/store', ...quiet() });
      const version = (await store.get({ collection: 'note', id: 'c' }))?.version ?? 0;
      const [result] = await put(store, ledger, [{ id: 'c', expectedVersion: version, body: 'later' }]);
      expect(result).toEqual({ ok: true, version: version + 1 });
      expect(await problemsOn(alive.losePower(nothingKept), ledger)).toEqual([]);
    }
  });

  test('[ST25] the write is unavailable, and another document in the same batch is written', async () => {
    const results = new Set<string>();
    const opening = await stepsToOpen();
    for (let failAt = opening + 1; failAt <= opening + 20; failAt += 1) {
      const disk = new FakeDisk({ failAt });
      const store = await openLowdbStore({ files: disk.port, folder: '/data/store', ...quiet() });
      const both = await store.put(
        ['a', 'b'].map((id) => ({ collection: 'note', id, expectedVersion: 0, body: id })),
      );
      results.add(both.map((result) => (result.ok ? 'ok' : result.reason)).join(' '));
    }
    expect(results).toContain('unavailable ok');
    expect(results).toContain('ok unavailable');
    expect([...results].join()).not.toContain('conflict');
  });
});

describe('what a commit costs', () => {
  test('[ST24] one synced file, one rename, one sync of the folder', async () => {
    const { disk, store } = await opened();
    await store.put([{ collection: 'note', id: 'a', expectedVersion: 0, body: 1 }]);
    const before = disk.calls.length;
    await store.put([{ collection: 'note', id: 'a', expectedVersion: 1, body: 2 }]);
    expect(disk.calls.slice(before)).toEqual([
      ...[
        'read',
        'writeSynced',
        'half',
        'whole',
        'sync',
        'remove',
        'link',
        'rename',
        'syncFolder',
        'folderSynced',
      ],
    ]);
  });

  test('[ST24] thirty documents at once share the syncs of their folder', async () => {
    const { disk, store } = await opened();
    const before = disk.calls.length;
    const ids = Array.from({ length: 30 }, (_, index) => `d${index}`);
    await store.put(ids.map((id) => ({ collection: 'note', id, expectedVersion: 0, body: id })));
    const calls = disk.calls.slice(before);
    expect(calls.filter((call) => call === 'sync')).toHaveLength(30);
    expect(calls.filter((call) => call === 'syncFolder').length).toBeLessThanOrEqual(2);
  });

  test('[ST6] writes of different documents run at the same time', async () => {
    const { disk, store } = await opened();
    const before = disk.calls.length;
    await store.put(['a', 'b'].map((id) => ({ collection: 'note', id, expectedVersion: 0, body: id })));
    expect(disk.calls.slice(before, before + 4)).toEqual(['read', 'read', 'writeSynced', 'writeSynced']);
  });
});

type Action =
  | { readonly kind: 'put'; readonly ids: readonly string[]; readonly stale: number }
  | { readonly kind: 'delete'; readonly id: string }
  | { readonly kind: 'wait' };

/** Everything at once, but for `wait`, which waits for what was begun. One write in ten expects an old version. */
function scenarioOf(actions: readonly Action[]): Scenario {
  return async (store, ledger) => {
    let begun: Promise<unknown>[] = [];
    for (const [index, action] of actions.entries()) {
      if (action.kind === 'delete') begun.push(remove(store, ledger, action.id));
      else if (action.kind === 'put') begun.push(write(action.ids, action.stale === 0 ? 7 : 0, `${index}`));
      else {
        await Promise.all(begun);
        begun = [];
      }
    }
    await Promise.all(begun);

    async function write(ids: readonly string[], stale: number, body: string) {
      const found = await Promise.all(
        ids.map((id) => store.get({ collection: 'note', id }).catch(() => null)),
      );
      await put(
        store,
        ledger,
        ids.map((id, at) => ({
          id,
          expectedVersion: (found[at]?.version ?? 0) + stale,
          body: long(`${id} ${body}`),
        })),
      );
    }
  };
}

async function opened() {
  const disk = new FakeDisk();
  return { disk, store: await openLowdbStore({ files: disk.port, folder: '/data/store', ...quiet() }) };
}

async function stepsToOpen(): Promise<number> {
  return (await opened()).disk.steps;
}

function quiet() {
  return { schemas: CONTRACT_SCHEMAS, log: memoryLog().log };
}
