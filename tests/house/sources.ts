import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['apps', 'packages', 'scripts', 'tests', 'docs'];
const LEFT_OUT = /(^|\/)(node_modules|dist|\.turbo|reports)(\/|$)/;

/** Files of the repository whose POSIX path matches, with their text. */
export function readSources(pattern: RegExp): { readonly file: string; readonly text: string }[] {
  return FOLDERS.flatMap(filesBelow)
    .filter((file) => pattern.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
}

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (LEFT_OUT.test(file)) return [];
    return entry.isDirectory() ? filesBelow(file) : [file];
  });
}
