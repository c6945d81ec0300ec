/**
 * The ids of each collection, so that a list does not read a folder of ten thousand files. Only what is certain
 * is known: after anything that may have gone wrong half way, the folder is read again.
 */
export class KnownIds {
  readonly #read: (collection: string) => Promise<readonly string[]>;
  readonly #known = new Map<string, Set<string>>();
  /** Counts changes of a collection, so that a folder read meanwhile is not kept. */
  readonly #changes = new Map<string, number>();

  constructor(read: (collection: string) => Promise<readonly string[]>) {
    this.#read = read;
  }

  async list(collection: string): Promise<Iterable<string>> {
    const known = this.#known.get(collection);
    if (known !== undefined) return known;
    const before = this.#changes.get(collection);
    const ids = new Set(await this.#read(collection));
    if (this.#changes.get(collection) === before) this.#known.set(collection, ids);
    return ids;
  }

  made(collection: string, id: string): void {
    this.#changed(collection);
    this.#known.get(collection)?.add(id);
  }

  deleted(collection: string, id: string): void {
    this.#changed(collection);
    this.#known.get(collection)?.delete(id);
  }

  /** The disk failed, or a document was damaged. */
  forget(collection: string): void {
    this.#changed(collection);
    this.#known.delete(collection);
  }

  #changed(collection: string): void {
    this.#changes.set(collection, (this.#changes.get(collection) ?? 0) + 1);
  }
}
