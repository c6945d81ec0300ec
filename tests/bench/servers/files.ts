import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type FilePort, nodeFiles } from '@flipflop/server';

/** A disk that is none: everything in memory, nothing promised. What is left is our own work. */
export function memoryFiles(): FilePort {
  const folders = new Map<string, Map<string, Uint8Array>>();
  const folderOf = (name: string) => {
    const folder = path.dirname(name);
    const files = folders.get(folder) ?? new Map<string, Uint8Array>();
    folders.set(folder, files);
    return files;
  };
  return {
    read: async (name) => folderOf(name).get(name) ?? null,
    writeSynced: async (name, content) => void folderOf(name).set(name, Buffer.from(content)),
    async link(from, to) {
      const bytes = folderOf(from).get(from);
      if (bytes === undefined || folderOf(to).has(to)) return false;
      folderOf(to).set(to, bytes);
      return true;
    },
    async rename(from, to) {
      const bytes = folderOf(from).get(from);
      if (bytes === undefined) throw new Error(`no such file: ${from}`);
      folderOf(from).delete(from);
      folderOf(to).set(to, bytes);
    },
    remove: async (name) => folderOf(name).delete(name),
    syncFolder: async () => {},
    makeFolder: async () => 'there',
    list: async (folder) => [...(folders.get(folder)?.keys() ?? [])].map((name) => path.basename(name)),
  };
}

/** The real disk, hasty while the classes are made: nothing is synced until `settle` is called. */
export function hastyFiles(): { readonly files: FilePort; readonly settle: () => void } {
  const real = nodeFiles();
  let isHasty = true;
  return {
    files: {
      ...real,
      writeSynced: (name, content) => (isHasty ? writeFile(name, content) : real.writeSynced(name, content)),
      syncFolder: (folder) => (isHasty ? Promise.resolve() : real.syncFolder(folder)),
    },
    settle() {
      isHasty = false;
    },
  };
}
