import { dirname } from 'node:path';
import type { FilePort } from './file-port.ts';

/** Makes a folder and those above it, where they are missing. */
export async function makeFolder(files: FilePort, folder: string): Promise<void> {
  if ((await files.makeFolder(folder)) !== 'noParent') return;
  await makeFolder(files, dirname(folder));
  await files.makeFolder(folder);
}
