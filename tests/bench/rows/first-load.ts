import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { firstScripts, gzippedKb } from '../../support/page-scripts.ts';
import { type Row, row } from '../table.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const PAGES = [
  {
    id: 'first-load-student',
    what: 'the student’s page',
    page: 'apps/student/dist/app/index.html',
    target: 105,
  },
  {
    id: 'first-load-panel',
    what: 'the control panel',
    page: 'apps/teacher/dist/app/teach/index.html',
    target: 200,
  },
];

/** What every page of this kind has to have before a line of its own. */
const LIBRARIES = `
import * as react from 'react';
import { createRoot } from 'react-dom/client';
import { io } from 'socket.io-client';
globalThis.used = [react.createElement, createRoot, io];
`;

/** The JavaScript that a page loads before it shows something. */
export async function firstLoad(): Promise<Row[]> {
  const reference = await librariesKb();
  return PAGES.map(({ id, what, page, target }) =>
    row({
      id,
      what: `JavaScript of ${what} at first, gzip`,
      ours: gzippedKb(firstScripts(root, page)),
      reference,
      against: 'react + react-dom + socket.io-client',
      unit: 'KB',
      judged: 'ours',
      target,
      beside: {},
    }),
  );
}

interface Bundler {
  build(options: object): Promise<unknown>;
}

/** The libraries alone, by the same bundler as our pages. */
async function librariesKb(): Promise<number> {
  const student = path.join(root, 'apps/student');
  const folder = mkdtempSync(path.join(student, 'node_modules/.bench-'));
  try {
    const entry = path.join(folder, 'libraries.js');
    writeFileSync(entry, LIBRARIES);
    const vite = createRequire(path.join(student, 'package.json')).resolve('vite');
    const bundler: unknown = await import(pathToFileURL(vite).href);
    if (!isBundler(bundler)) throw new Error('no bundler');
    await bundler.build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      mode: 'production',
      build: { outDir: 'out', rollupOptions: { input: entry }, modulePreload: false },
      resolve: { alias: { 'socket.io-client': resolved('packages/client', 'socket.io-client') } },
    });
    const out = path.join(folder, 'out/assets');
    return gzippedKb(readdirSync(out).map((file) => path.join(out, file)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The browser's build of a library that another package of ours depends on. */
function resolved(owner: string, library: string): string {
  const entry = createRequire(path.join(root, owner, 'package.json')).resolve(`${library}/package.json`);
  return path.join(path.dirname(entry), 'build/esm/index.js');
}

const isBundler = (module: unknown): module is Bundler =>
  typeof module === 'object' && module !== null && 'build' in module && typeof module.build === 'function';
