import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { FolderInUseError } from '../../src/store/lock.ts';
import { FutureDocumentError } from '../../src/store/migrate.ts';
import { whyNotStarted } from '../../src/why-not-started.ts';
import { canMount, fullDisk, readOnlyDisk } from './bad-disks.ts';
import { freePort, runProgram } from './program.ts';

function sentence(fault: unknown, environment: Record<string, string> = {}): string {
  const result = readConfig({ DATA_DIR: '/srv/flipflop', ...environment }, []);
  if (result.kind !== 'run') throw new Error('the settings are wrong');
  return whyNotStarted(fault, result.config);
}

const diskError = (code: string) => Object.assign(new Error(`${code}: no words for a person`), { code });

test.each([
  ['ENOSPC', /disk of \/srv\/flipflop is full/],
  ['EROFS', /disk of \/srv\/flipflop is read-only/],
  ['EIO', /disk of \/srv\/flipflop is failing/],
  ['EACCES', /\/srv\/flipflop may not be written by this user/],
  ['EADDRINUSE', /Port 3000 is taken/],
])('a start that failed with %s says what to do', (code, words) => {
  expect(sentence(diskError(code))).toMatch(words);
  expect(sentence(diskError(code))).not.toContain('no words');
});

test('a folder in use and one of a newer version have sentences of their own', () => {
  expect(sentence(new FolderInUseError('It is in use.'))).toBe('It is in use.');
  const newer = new FutureDocumentError({ collection: 'class', id: 'k1' }, 9, 2);
  expect(sentence(newer)).toMatch(/^class\/k1 was written by a newer version/);
});

test.skipIf(!canMount).each([
  ['really full', fullDisk, /is full/],
  ['really read-only', readOnlyDisk, /is read-only/],
] as const)(
  '[T20] on a disk that is %s it does not start, and says so in one sentence',
  async (_, make, words) => {
    const disk = await make();
    await disk.fail();
    const program = runProgram({ PORT: await freePort(), DATA_DIR: `${disk.folder}/data` });
    expect(await program.ended).toBe(1);
    expect(program.err().trim().split('\n')).toEqual([expect.stringMatching(words)]);
    await disk.mend();
    const again = runProgram({ PORT: await freePort(), DATA_DIR: `${disk.folder}/data` });
    await again.printed('To stop: Ctrl-C.');
    again.child.kill('SIGKILL');
    await again.ended;
  },
  90_000,
);
