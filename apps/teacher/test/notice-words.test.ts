import type { ServerNotice } from '@flipflop/rotation';
import { describe, expect, test } from 'vitest';
import { noticeWords } from '../src/server-notices/notice-words.ts';

const damaged = (
  what: Extract<ServerNotice, { kind: 'damaged' }>['what'],
  used: 'before' | 'nothing',
): ServerNotice => ({ kind: 'damaged', id: '1', what, used });

describe('what happened to the server', () => {
  test('a damaged lesson: what is used in its place, and what to look at', () => {
    const { title, sentence } = noticeWords(damaged('session', 'before'));
    expect(title).toBe('This lesson was damaged.');
    expect(sentence).toMatch(/last press may be missing.*round and time/);
  });

  test('every file that can be lost has words of its own', () => {
    const all = (['register', 'session', 'revision', 'code', 'lesson'] as const).flatMap((what) =>
      (['before', 'nothing'] as const).map((used) => noticeWords(damaged(what, used)).title),
    );
    expect(new Set(all).size).toBe(10);
  });

  test.each([
    [3_600_000, 'The server’s clock went forward by 1 hour.'],
    [-3_600_000, 'The server’s clock had gone back by 1 hour.'],
    [2_400, 'The server’s clock went forward by 2 seconds.'],
    [-20_000 * 24 * 3_600_000, 'The server’s clock had gone back by 20000 days.'],
  ])('a clock that was moved by %d ms: %s', (ms, title) => {
    expect(noticeWords({ kind: 'clock', id: '1', ms }).title).toBe(title);
  });
});
