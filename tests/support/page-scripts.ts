import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * The scripts that an entry page names, loaded before anything is shown.
 * @param root of the repository
 * @param page as `apps/student/dist/app/index.html`
 */
export function firstScripts(root: string, page: string): string[] {
  const html = readFileSync(path.join(root, page), 'utf8');
  const app = page.slice(0, page.indexOf('/dist/app/') + '/dist/app'.length);
  return [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map((match) =>
    path.join(root, app, match[1] ?? ''),
  );
}

/** KB of these files, each gzipped by itself, as a browser gets them. */
export function gzippedKb(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1_024;
}
