import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FOLDERS = ['packages/ui/src', 'apps/student/src', 'apps/teacher/src'];

export interface StyleSheet {
  /** Path from the root of the repository. */
  readonly path: string;
  /** Comments are blanked; the lines stay where they were. */
  readonly text: string;
}

/** Every style sheet that is ours. */
export function allStyleSheets(): readonly StyleSheet[] {
  return FOLDERS.filter((folder) => existsSync(`${ROOT}/${folder}`))
    .flatMap((folder) =>
      readdirSync(`${ROOT}/${folder}`, { recursive: true }).map((file) => `${folder}/${file}`),
    )
    .filter((path) => path.endsWith('.css'))
    .map(styleSheet);
}

/** One of them, by its path from the root of the repository. */
export function styleSheet(path: string): StyleSheet {
  return { path, text: blank(readFileSync(`${ROOT}/${path}`, 'utf8'), /\/\*[\s\S]*?\*\//g) };
}

/** Without strings and addresses, in which anything may stand. */
export function withoutStrings(css: string): string {
  return blank(css, /url\([^)]*\)|"[^"\n]*"|'[^'\n]*'/g);
}

function blank(css: string, pattern: RegExp): string {
  return css.replace(pattern, (found) => found.replace(/[^\n]/g, ' '));
}
