import { describe, expect, test } from 'vitest';
import { takeLink } from '../src/one-time-link/take-link.ts';

function address(url: string) {
  const shown = [url];
  const { hash, pathname, search } = new URL(url);
  const past = { replaceState: (_state: unknown, _title: string, next: string) => shown.push(next) };
  return { at: { hash, pathname, search }, past, shown };
}

describe('the one-time link', () => {
  test('is taken, and goes out of the address at once', () => {
    const { at, past, shown } = address('http://localhost:3000/teach/?a=1#link=Abc_123-x');
    expect(takeLink(at, past)).toBe('Abc_123-x');
    expect(shown.at(-1)).toBe('/teach/?a=1');
  });

  test.each(['', '#/class/x1/live', '#link=', '#link=a b', '#link=<script>', '#other=1'])(
    'nothing is taken from "%s"',
    (hash) => {
      const { at, past, shown } = address(`http://localhost:3000/teach/${hash}`);
      expect(takeLink(at, past)).toBeNull();
      expect(shown).toHaveLength(1);
    },
  );
});
