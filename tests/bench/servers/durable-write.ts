import { open, rename } from 'node:fs/promises';
import path from 'node:path';

/** What every durable server must do for one document: write, fsync, rename, fsync of the folder. */
export async function writeDurably(folder: string, name: string, text: string): Promise<void> {
  const temporary = path.join(folder, `${name}.tmp`);
  const file = await open(temporary, 'w');
  await file.writeFile(text);
  await file.sync();
  await file.close();
  await rename(temporary, path.join(folder, name));
  const directory = await open(folder, 'r');
  await directory.sync();
  await directory.close();
}
