import { isDeepStrictEqual } from 'node:util';
import type { Store, StoredDocument, WriteResult } from '../../src/store/store.ts';

type State = StoredDocument<unknown> | null;

/** Something asked of one document that is not acknowledged: it may have happened or not. */
interface Open {
  readonly order: number;
  readonly outcome: State;
}

/** What was acknowledged of each document and what may have happened besides: the yardstick after a power cut. */
export class Ledger {
  readonly #acknowledged = new Map<string, State>();
  readonly #open = new Map<string, Open[]>();
  #order = 0;

  get ids(): string[] {
    return [...new Set([...this.#acknowledged.keys(), ...this.#open.keys()])];
  }

  /** How many documents or deletions were acknowledged. */
  get size(): number {
    return this.#acknowledged.size;
  }

  version(id: string): number {
    return this.#acknowledged.get(id)?.version ?? 0;
  }

  asked(id: string, outcome: State): Open {
    this.#order += 1;
    const open = { order: this.#order, outcome };
    this.#open.set(id, [...this.#openOf(id), open]);
    return open;
  }

  acknowledged(id: string, asked: Open): void {
    this.#acknowledged.set(id, asked.outcome);
    this.#open.set(
      id,
      this.#openOf(id).filter((open) => open.order > asked.order),
    );
  }

  refused(id: string, asked: Open): void {
    this.#open.set(
      id,
      this.#openOf(id).filter((open) => open !== asked),
    );
  }

  /** What breaks a promise in this store, in words; what is found is what counts from now on. */
  async settle(store: Store): Promise<string[]> {
    const problems: string[] = [];
    for (const id of this.ids) {
      const found = await store.get({ collection: 'note', id });
      const promised = this.#acknowledged.get(id) ?? null;
      const allowed = [promised, ...this.#openOf(id).map((open) => open.outcome)];
      if (!allowed.some((state) => isDeepStrictEqual(state, found))) {
        problems.push(`${id}: found ${brief(found)}, promised ${brief(promised)}`);
      }
      this.#acknowledged.set(id, found);
      this.#open.delete(id);
    }
    return problems;
  }

  #openOf(id: string): Open[] {
    return this.#open.get(id) ?? [];
  }
}

/** Puts one body, or more of different documents, and keeps the ledger. */
export async function put(
  store: Store,
  ledger: Ledger,
  writes: readonly { readonly id: string; readonly expectedVersion: number; readonly body: unknown }[],
): Promise<readonly WriteResult[]> {
  const asked = writes.map(({ id, expectedVersion, body }) =>
    ledger.asked(id, { version: expectedVersion + 1, body }),
  );
  const results = await store.put(writes.map((write) => ({ ...write, collection: 'note' })));
  results.forEach((result, index) => {
    const [write, open] = [writes[index], asked[index]];
    if (!write || !open) throw new Error('more results than writes');
    if (result.ok) ledger.acknowledged(write.id, open);
    else if (result.reason === 'conflict') ledger.refused(write.id, open);
  });
  return results;
}

export async function remove(store: Store, ledger: Ledger, id: string): Promise<void> {
  const asked = ledger.asked(id, null);
  await store.delete({ collection: 'note', id }).then(
    () => ledger.acknowledged(id, asked),
    () => {},
  );
}

function brief(state: State): string {
  return state ? `version ${state.version} (${JSON.stringify(state.body).slice(0, 24)})` : 'nothing';
}
