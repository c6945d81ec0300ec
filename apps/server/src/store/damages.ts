import type { Damage, DocumentKey } from './store.ts';

/** The documents that were damaged, as long as the damaged files lie beside them. */
export class Damages {
  readonly #known = new Map<string, Damage>();

  note(key: DocumentKey, damage: Damage): void {
    this.#known.set(nameOf(key), damage);
  }

  of(key: DocumentKey): Damage | null {
    return this.#known.get(nameOf(key)) ?? null;
  }

  lostIn(collection: string): string[] {
    return [...this.#known]
      .filter(([name, { used }]) => used === 'nothing' && name.startsWith(`${collection}/`))
      .map(([name]) => name.slice(collection.length + 1));
  }

  forget(key: DocumentKey): void {
    this.#known.delete(nameOf(key));
  }
}

const nameOf = ({ collection, id }: DocumentKey): string => `${collection}/${id}`;
