import path from 'node:path';
import { readSources } from './sources.ts';

/** One import statement of one file: paths are POSIX, from the repository's root. */
export interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** Every import of a source text. */
export function importsOf(file: string, source: string): Import[] {
  return [...source.matchAll(IMPORT)].map((match) => ({
    file,
    target: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

/** What each folder may import of ours, and which foreign packages it may not. Types of pure packages are free. */
const HOUSE: Readonly<Record<string, { readonly may: readonly string[]; readonly never?: RegExp }>> = {
  'packages/rotation': { may: [], never: /^(?!xstate)/ },
  'packages/roster': { may: [], never: /./ },
  'packages/activity': { may: [], never: /./ },
  'packages/countdown': { may: [], never: /./ },
  'packages/protocol': {
    may: ['activity', 'rotation', 'roster'],
    never: /^(node:|react|socket|express|lowdb)/,
  },
  'packages/client': { may: ['protocol', 'countdown'], never: /^(node:|valibot|xstate|lowdb|express)/ },
  'packages/ui': { may: ['client', 'countdown'], never: /^(node:|valibot|xstate|socket)/ },
  'apps/student': {
    may: ['activity', 'client', 'countdown', 'protocol', 'ui'],
    never: /^(node:|valibot|xstate|socket|react-aria)/,
  },
  'apps/teacher': {
    may: ['activity', 'client', 'countdown', 'protocol', 'roster', 'rotation', 'ui'],
    never: /^(node:|xstate|socket|express)/,
  },
  'apps/simulator': { may: ['activity', 'client', 'protocol', 'rotation'], never: /^(react|express|lowdb)/ },
  // The server starts the rehearsal's crowd, in a thread of its own.
  'apps/server': { may: ['activity', 'protocol', 'roster', 'rotation', 'simulator'], never: /^(react|vite)/ },
};

/** Subpaths with values that the student's page may not load. */
const NOT_FOR_STUDENTS = /^@flipflop\/(ui\/teacher|protocol$|activity$)/;
const PURE = ['activity', 'rotation', 'roster', 'countdown'];

/** Why an import points the wrong way, or null. */
export function wrongWay({ file, target, typeOnly }: Import): string | null {
  const folder = file.split('/').slice(0, 2).join('/');
  const rule = HOUSE[folder];
  if (rule === undefined) return null;
  if (target.startsWith('.')) {
    const reached = path.posix.join(path.posix.dirname(file), target);
    if (!reached.startsWith(`${folder}/`)) return 'reaches into another package by a path';
    return wrongFeature(file, reached);
  }
  const ours = /^@flipflop\/([a-z]+)/.exec(target)?.[1];
  if (ours === undefined) return rule.never?.test(target) === true ? 'is not for this package' : null;
  if (typeOnly && (PURE.includes(ours) || ours === 'protocol') && mayKnowTypes(folder, ours)) return null;
  if (!rule.may.includes(ours)) return `may not import ${ours}`;
  if (folder === 'apps/student' && NOT_FOR_STUDENTS.test(target))
    return 'is too heavy for the student’s page';
  return null;
}

/** Pure packages know nothing above them; countdown may name rotation's types. */
function mayKnowTypes(folder: string, ours: string): boolean {
  if (['packages/activity', 'packages/rotation', 'packages/roster'].includes(folder)) return false;
  return folder !== 'packages/countdown' || ours === 'rotation';
}

const featureOf = (file: string) => /\/src\/features\/([^/]+)\//.exec(file)?.[1];

/** Features never import each other or the app that composes them. */
function wrongFeature(file: string, reached: string): string | null {
  const feature = featureOf(file);
  if (feature === undefined) return null;
  if (/\/src\/app\//.test(reached)) return 'a feature may not import the app';
  const other = featureOf(`${reached}/`);
  return other !== undefined && other !== feature ? `a feature may not import another (${other})` : null;
}

/** Every import of the sources of all packages and apps. */
export function allImports(): Import[] {
  return readSources(/^(apps|packages)\/[a-z]+\/src\/.*\.tsx?$/).flatMap(({ file, text }) =>
    importsOf(file, text),
  );
}
