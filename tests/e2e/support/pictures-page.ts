import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PICTURES, THEMES } from './camera.ts';

interface Picture {
  readonly theme: string;
  readonly screen: string;
  readonly file: string;
  readonly takenAt: number;
}

/** After all tests: a page on which the pictures stand side by side, in the order in which they were taken. */
// biome-ignore lint/style/noDefaultExport: the runner wants one
export default function writePicturesPage() {
  if (!existsSync(PICTURES)) return;
  const pictures = THEMES.flatMap(picturesOf).sort((one, other) => one.takenAt - other.takenAt);
  const screens = [...new Set(pictures.map(({ screen }) => screen))];
  const body = screens.map((screen) => tableOf(screen, pictures)).join('\n');
  writeFileSync(path.join(PICTURES, 'index.html'), `${HEAD}\n${linksTo(screens)}\n${body}\n`);
}

function picturesOf(theme: string): Picture[] {
  const folder = path.join(PICTURES, theme);
  return foldersIn(folder).flatMap((screen) =>
    readdirSync(path.join(folder, screen)).map((file) => {
      const takenAt = statSync(path.join(folder, screen, file)).mtimeMs;
      return { theme, screen, file, takenAt };
    }),
  );
}

const foldersIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
    : [];

/** A row for each state, a column for each theme and size. */
function tableOf(screen: string, pictures: readonly Picture[]): string {
  const own = pictures.filter((picture) => picture.screen === screen);
  const states = [...new Set(own.map(stateOf))];
  const sizes = [...new Set(own.map(sizeOf))].sort();
  const columns = sizes.flatMap((size) => THEMES.map((theme) => ({ size, theme })));
  const head = columns.map(({ size, theme }) => `<th>${size === '' ? 'natural' : size}, ${theme}</th>`);
  const rows = states.map((state) => {
    const cells = columns.map(({ size, theme }) => {
      const file = `${state}${size === '' ? '' : `-${size}`}.png`;
      const has = own.some((picture) => picture.theme === theme && picture.file === file);
      const address = `${theme}/${screen}/${file}`;
      const words = `${screen}, ${state}, ${theme}`;
      return has
        ? `<td><a href="${address}"><img src="${address}" alt="${words}" loading="lazy"></a></td>`
        : '<td></td>';
    });
    return `<tr><th scope="row">${state}</th>${cells.join('')}</tr>`;
  });
  return `<h2 id="${screen}">${screen}</h2>\n<table><tr><td></td>${head.join('')}</tr>\n${rows.join('\n')}</table>`;
}

const SIZE = /-(phone|tablet|chromebook|projector)\.png$/;
const sizeOf = ({ file }: Picture) => SIZE.exec(file)?.[1] ?? '';
const stateOf = ({ file }: Picture) => file.replace(SIZE, '').replace(/\.png$/, '');
const linksTo = (screens: readonly string[]) =>
  `<nav>${screens.map((screen) => `<a href="#${screen}">${screen}</a>`).join(' ')}</nav>`;

const HEAD = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every state of every screen</title>
<style>
  body { margin: 1.5rem; font: 1rem/1.4 system-ui, sans-serif; background: #e8e8ea; color: #17192b; }
  nav { position: sticky; top: 0; padding: 0.5rem 0; background: #e8e8ea; }
  nav a { margin-inline-end: 1rem; }
  th { padding: 0.5rem; text-align: start; vertical-align: top; white-space: nowrap; }
  td { padding: 0.25rem; vertical-align: top; }
  img { display: block; max-width: 30rem; max-height: 30rem; border: 1px solid #999; }
</style>
<h1>Every state of every screen</h1>`;
