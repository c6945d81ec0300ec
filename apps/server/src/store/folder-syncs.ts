import type { FilePort } from './file-port.ts';

/**
 * Syncs of folders, shared: who asks while one runs waits for the next, together with all others who ask.
 * The one that runs may have begun before their names were changed, so it is not theirs.
 */
export class FolderSyncs {
  readonly #files: FilePort;
  readonly #running = new Map<string, Promise<void>>();
  readonly #next = new Map<string, Promise<void>>();

  constructor(files: FilePort) {
    this.#files = files;
  }

  sync(folder: string): Promise<void> {
    const running = this.#running.get(folder);
    if (!running) return this.#start(folder);
    const waiting = this.#next.get(folder);
    if (waiting) return waiting;
    const next = running
      .catch(() => {})
      .then(() => {
        this.#next.delete(folder);
        return this.#start(folder);
      });
    this.#next.set(folder, next);
    return next;
  }

  #start(folder: string): Promise<void> {
    const sync = this.#files.syncFolder(folder).finally(() => {
      if (this.#running.get(folder) === sync) this.#running.delete(folder);
    });
    this.#running.set(folder, sync);
    return sync;
  }
}
