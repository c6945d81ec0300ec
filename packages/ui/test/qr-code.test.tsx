import { renderToStaticMarkup } from 'react-dom/server';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { QrCode } from '../src/teacher/qr-code.tsx';
import { pathOf } from '../src/teacher/qr-path.ts';

const ADDRESS = 'https://flipflop.example/j/HKT4M9';

test('the path covers the dark modules and no others', () => {
  const { data } = encode(ADDRESS);
  expect(modulesOf(pathOf(data))).toEqual(
    data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`${x},${y}`] : []))),
  );
});

test('the code is a square with four light modules around it', () => {
  const markup = renderToStaticMarkup(<QrCode text={ADDRESS} label="Join code" />);
  const size = encode(ADDRESS, { ecc: 'M', border: 0 }).size + 8;
  expect(markup).toContain(`viewBox="0 0 ${size} ${size}"`);
  const modules = modulesOf(/ d="([^"]*)"/.exec(markup)?.[1] ?? '').map((module) =>
    module.split(',').map(Number),
  );
  expect(Math.min(...modules.flat())).toBe(4);
  expect(Math.max(...modules.flat())).toBe(size - 5);
});

test('the code says what it is for', () => {
  expect(renderToStaticMarkup(<QrCode text={ADDRESS} label="Join code" />)).toContain(
    'role="img" aria-label="Join code"',
  );
});

/** The modules that a path of horizontal runs covers, as "x,y", row by row. */
function modulesOf(path: string): readonly string[] {
  return [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].flatMap(([, x, y, length]) =>
    Array.from({ length: Number(length) }, (_, step) => `${Number(x) + step},${y}`),
  );
}
