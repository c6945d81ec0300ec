import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Schema } from '../../src/store/migrate.ts';
import type { Store, Write, WriteResult } from '../../src/store/store.ts';

/** The collections that the suite uses. */
export const CONTRACT_SCHEMAS = {
  note: { schema: 1, migrations: {} },
  other: { schema: 1, migrations: {} },
} satisfies Record<string, Schema>;

export interface StoreUnderTest {
  readonly store: Store;
  /** Opens the same documents again; the first store is closed. */
  reopen(): Promise<Store>;
  /** Removes all there is. */
  end(): Promise<void>;
}

/** What every store promises. `setUp` gives an empty one with `CONTRACT_SCHEMAS`. */
export function registerStoreContract(name: string, setUp: () => Promise<StoreUnderTest>): void {
  describe(`the store's contract: ${name}`, () => {
    let under: StoreUnderTest;
    let store: Store;
    beforeEach(async () => {
      under = await setUp();
      store = under.store;
    });
    afterEach(() => under.end());

    test('[ST1] a document is read as it was written', async () => {
      const body = { text: 'Zoë “ü” 🦊\n\u2028\ud800', list: [1, -0.5, null, true], deep: { empty: {} } };
      await store.put([note('a', 0, body)]);
      expect(await store.get({ collection: 'note', id: 'a' })).toEqual({ version: 1, body });
    });

    test('[ST1] what is not there is null, also under the same id in another collection', async () => {
      await store.put([note('a', 0, {})]);
      expect(await store.get({ collection: 'note', id: 'b' })).toBeNull();
      expect(await store.get({ collection: 'other', id: 'a' })).toBeNull();
    });

    test('[ST2] versions count from 1', async () => {
      expect(await store.put([note('a', 0, 'one')])).toEqual([{ ok: true, version: 1 }]);
      expect(await store.put([note('a', 1, 'two')])).toEqual([{ ok: true, version: 2 }]);
      expect(await store.get({ collection: 'note', id: 'a' })).toEqual({ version: 2, body: 'two' });
    });

    test.each([0, 1, 3])('[ST3] version 2 is not replaced by one that expects %d', async (expected) => {
      await store.put([note('a', 0, 'one')]);
      await store.put([note('a', 1, 'two')]);
      expect(await store.put([note('a', expected, 'mine')])).toEqual([conflict]);
      expect(await store.get({ collection: 'note', id: 'a' })).toEqual({ version: 2, body: 'two' });
    });

    test('[ST3] what is not there is not replaced', async () => {
      expect(await store.put([note('a', 1, 'mine')])).toEqual([conflict]);
      expect(await store.get({ collection: 'note', id: 'a' })).toBeNull();
    });

    test('[ST4] of twenty at once one wins, and its body is there', async () => {
      await store.put([note('a', 0, 'start')]);
      const writers = Array.from({ length: 20 }, (_, index) => index);
      const results = await Promise.all(writers.map((index) => store.put([note('a', 1, index)])));
      const winners = writers.filter((index) => results[index]?.[0]?.ok);
      expect(winners).toHaveLength(1);
      expect(await store.get({ collection: 'note', id: 'a' })).toEqual({ version: 2, body: winners[0] });
    });

    test('[ST4] a counter raised by many, each again after a conflict, counts them all', async () => {
      await store.put([note('a', 0, 0)]);
      const raise = async (): Promise<void> => {
        const found = await store.get({ collection: 'note', id: 'a' });
        const [result] = await store.put([note('a', found?.version ?? 0, Number(found?.body) + 1)]);
        if (!result?.ok) await raise();
      };
      await Promise.all(Array.from({ length: 12 }, raise));
      expect(await store.get({ collection: 'note', id: 'a' })).toEqual({ version: 13, body: 12 });
    });

    test('[ST5] a batch has a result for each, and one conflict stops no other', async () => {
      await store.put([note('b', 0, 'b')]);
      const results = await store.put([note('a', 0, 'a'), note('b', 0, 'mine'), note('c', 0, 'c')]);
      expect(results).toEqual([{ ok: true, version: 1 }, conflict, { ok: true, version: 1 }]);
      expect(await store.list('note')).toEqual(['a', 'b', 'c']);
      expect(await store.put([])).toEqual([]);
    });

    test('[ST6] what is asked of one document happens in that order', async () => {
      const seen = await Promise.all([
        store.put([note('a', 0, 'one')]),
        store.get({ collection: 'note', id: 'a' }),
        store.put([note('a', 1, 'two'), note('a', 1, 'three'), note('a', 2, 'four')]),
        store.delete({ collection: 'note', id: 'a' }),
        store.get({ collection: 'note', id: 'a' }),
      ]);
      expect(seen).toEqual([
        [{ ok: true, version: 1 }],
        { version: 1, body: 'one' },
        [{ ok: true, version: 2 }, conflict, { ok: true, version: 3 }],
        true,
        null,
      ]);
    });

    test('[ST7] an object changed after the call is stored as it was', async () => {
      const body = { list: ['before'] };
      const writing = store.put([note('a', 0, body)]);
      body.list.push('after');
      await writing;
      expect(await store.get({ collection: 'note', id: 'a' })).toMatchObject({ body: { list: ['before'] } });
    });

    test('[ST8] a list is sorted, by prefix and of one collection', async () => {
      await store.put([note('b-2', 0, 1), note('a', 0, 1), note('b-10', 0, 1)]);
      await store.put([{ collection: 'other', id: 'b-3', expectedVersion: 0, body: 1 }]);
      expect(await store.list('note')).toEqual(['a', 'b-10', 'b-2']);
      expect(await store.list('note', 'b-')).toEqual(['b-10', 'b-2']);
      expect(await store.list('note', 'c')).toEqual([]);
    });

    test('[ST9] a deletion says whether it was there, and one made again begins at 1', async () => {
      await store.put([note('a', 0, 'one')]);
      await store.put([note('a', 1, 'two')]);
      expect(await store.delete({ collection: 'note', id: 'a' })).toBe(true);
      expect(await store.delete({ collection: 'note', id: 'a' })).toBe(false);
      expect(await store.list('note')).toEqual([]);
      expect(await store.put([note('a', 2, 'mine')])).toEqual([conflict]);
      expect(await store.put([note('a', 0, 'new')])).toEqual([{ ok: true, version: 1 }]);
    });

    test.each([
      ...['', '.', '..', '../a', 'a/b', 'a\\b', 'A', '.a', '-a', 'a b', 'ä', 'a\0', 'x'.repeat(101)],
      ...['con', 'nul.txt', 'com1', 'lpt9.a'],
    ])('[ST10] %j is no id', async (id) => {
      await expect(store.get({ collection: 'note', id })).rejects.toThrow();
      await expect(store.delete({ collection: 'note', id })).rejects.toThrow();
      await expect(store.put([note('good', 0, 1), note(id, 0, 1)])).rejects.toThrow();
      expect(await store.list('note')).toEqual([]);
    });

    test.each(['a', '0', 'a.json', 'a.json.tmp', 'a.json.last', 'console', 'x'.repeat(100), 'a_b-c.d'])(
      '[ST10] %j is an id like any other',
      async (id) => {
        await store.put([note(id, 0, 'one'), note('a.b', 0, 'other')]);
        await store.put([note(id, 1, 'two')]);
        store = await under.reopen();
        expect(await store.get({ collection: 'note', id })).toEqual({ version: 2, body: 'two' });
        expect(await store.list('note')).toEqual([id, 'a.b'].sort());
      },
    );

    test.each(['none', '', '__proto__', 'constructor', '..'])(
      '[ST10] %j is no collection',
      async (collection) => {
        await expect(store.get({ collection, id: 'a' })).rejects.toThrow();
        await expect(store.list(collection)).rejects.toThrow();
        await expect(store.put([{ collection, id: 'a', expectedVersion: 0, body: 1 }])).rejects.toThrow();
      },
    );

    test('[ST10] a body that is no JSON is refused before anything is written', async () => {
      const circle: Record<string, unknown> = {};
      circle.self = circle;
      for (const body of [undefined, () => 1, 1n, circle]) {
        await expect(store.put([note('good', 0, 1), note('a', 0, body)])).rejects.toThrow();
      }
      expect(await store.list('note')).toEqual([]);
    });

    test('[ST13] it takes writes while it is open, and knows of no damage', async () => {
      await store.put([note('a', 0, 'one')]);
      expect(await store.takesWrites()).toBe(true);
      expect(store.damageOf({ collection: 'note', id: 'a' })).toBeNull();
      expect(store.damageOf({ collection: 'note', id: 'none' })).toBeNull();
      expect(await store.list('note')).toEqual(['a']);
    });

    test('[ST11] closing waits for what is under way', async () => {
      const writing = store.put([note('a', 0, 'one')]);
      await store.close();
      expect(await writing).toEqual([{ ok: true, version: 1 }]);
      await expect(store.get({ collection: 'note', id: 'a' })).rejects.toThrow('closed');
      await expect(store.put([note('a', 1, 'two')])).rejects.toThrow('closed');
      await expect(store.list('note')).rejects.toThrow('closed');
      await expect(store.delete({ collection: 'note', id: 'a' })).rejects.toThrow('closed');
    });

    test('[ST12] opened again, all is there', async () => {
      await store.put([note('a', 0, 'one'), note('b', 0, 'two'), note('c', 0, 'three')]);
      await store.put([note('b', 1, 'four')]);
      await store.delete({ collection: 'note', id: 'c' });
      store = await under.reopen();
      expect(await store.list('note')).toEqual(['a', 'b']);
      expect(await store.get({ collection: 'note', id: 'b' })).toEqual({ version: 2, body: 'four' });
    });
  });
}

const conflict: WriteResult = { ok: false, reason: 'conflict' };

function note(id: string, expectedVersion: number, body: unknown): Write {
  return { collection: 'note', id, expectedVersion, body };
}
