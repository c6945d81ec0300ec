import type { FilePort } from '../../src/store/file-port.ts';

/** What a disk says when it refuses. */
export const FAULTS = ['ENOSPC', 'EROFS', 'EIO'] as const;
export type Fault = (typeof FAULTS)[number];

/** A disk that can be made to refuse or to wait. */
export interface FaultyFiles extends FilePort {
  /** From now on every change is refused so; null: the disk is well again. A failing disk is not read either. */
  refuse(fault: Fault | null): void;
  /** From now on every step waits until `goOn`. */
  hold(): void;
  goOn(): void;
}

export function faultyFiles(files: FilePort): FaultyFiles {
  let fault: Fault | null = null;
  let goOn = () => {};
  let open = Promise.resolve();

  async function reading<Value>(step: () => Promise<Value>): Promise<Value> {
    await open;
    if (fault === 'EIO') throw refusal(fault);
    return step();
  }

  async function changing<Value>(step: () => Promise<Value>): Promise<Value> {
    await open;
    if (fault !== null) throw refusal(fault);
    return step();
  }

  return {
    refuse(next) {
      fault = next;
    },
    hold() {
      open = new Promise((resolve) => {
        goOn = resolve;
      });
    },
    goOn: () => goOn(),
    read: (path) => reading(() => files.read(path)),
    list: (path) => reading(() => files.list(path)),
    writeSynced: (path, content) => changing(() => files.writeSynced(path, content)),
    link: (from, to) => changing(() => files.link(from, to)),
    rename: (from, to) => changing(() => files.rename(from, to)),
    remove: (path) => changing(() => files.remove(path)),
    syncFolder: (path) => changing(() => files.syncFolder(path)),
    makeFolder: (path) => changing(() => files.makeFolder(path)),
  };
}

const refusal = (code: Fault): Error => Object.assign(new Error(`${code}: refused`), { code });
