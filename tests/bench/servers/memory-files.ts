import path from 'node:path';
import type { FilePort } from '@flipflop/server';

/** A disk that is none: everything in memory, nothing promised. What is left is our own work. */
export function memoryFiles(): FilePort {
  const files = new Map<string, Uint8Array>();
  return {
    read: async (name) => files.get(name) ?? null,
    writeSynced: async (name, content) => void files.set(name, Buffer.from(content)),
    async link(from, to) {
      const bytes = files.get(from);
      if (bytes === undefined || files.has(to)) return false;
      files.set(to, bytes);
      return true;
    },
    async rename(from, to) {
      const bytes = files.get(from);
      if (bytes === undefined) throw new Error(`no such file: ${from}`);
      files.delete(from);
      files.set(to, bytes);
    },
    remove: async (name) => files.delete(name),
    syncFolder: async () => {},
    makeFolder: async () => 'there',
    list: async (folder) =>
      [...files.keys()].filter((name) => path.dirname(name) === folder).map((name) => path.basename(name)),
  };
}
