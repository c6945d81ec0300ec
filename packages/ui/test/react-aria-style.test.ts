import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { REACT_ARIA_STYLE_HASHES } from '../src/teacher/csp.ts';

/** react-aria is a dependency of react-aria-components, not ours: it is found from there. */
const fromUi = createRequire(import.meta.url);
const fromComponents = createRequire(fromUi.resolve('react-aria-components'));
const PRIVATE = join(dirname(fromComponents.resolve('react-aria/package.json')), 'dist/private');

test('the style sheets that React Aria injects are the ones the policy allows', () => {
  expect(REACT_ARIA_STYLE_HASHES).toEqual([
    hashOfStyleIn('interactions/usePress.mjs'),
    hashOfStyleIn('overlays/usePreventScroll.mjs'),
  ]);
});

function hashOfStyleIn(file: string): string {
  const source = readFileSync(join(PRIVATE, file), 'utf8');
  const template = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(source)?.[1];
  if (template === undefined)
    throw new Error(`${file} injects no style any more: take its hash out of csp.ts`);
  const style = template.replace(/\$\{([^}]+)\}/g, (_, name: string) => stringConstant(source, name));
  return `'sha256-${createHash('sha256').update(style.trim()).digest('base64')}'`;
}

function stringConstant(source: string, name: string): string {
  const at = source.indexOf(`const ${name} = '`);
  const value = /'([^']*)'/.exec(source.slice(at))?.[1];
  if (at < 0 || value === undefined) throw new Error(`${name} is not a plain string any more`);
  return value;
}
