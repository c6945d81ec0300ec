import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FolderInUseError, type Holder, lockFolder } from '../../src/store/lock.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type Processes, realProcesses } from '../../src/store/processes.ts';
import { memoryLog } from './logs.ts';
import { temporaryFolder } from './real-disk.ts';

const NOW = Date.parse('2026-01-05T09:00:00Z');

describe('the lock of a data folder', () => {
  let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
  let folder: string;
  beforeEach(async () => {
    temporary = await temporaryFolder();
    folder = temporary.path;
  });
  afterEach(() => temporary.remove());

  test('[ST50] a second one is refused, and told who has it', async () => {
    await lockFolder(folder, NOW, processOf(1234));
    const refused = lockFolder(folder, NOW, processOf(99));
    await expect(refused).rejects.toThrow(FolderInUseError);
    await expect(refused).rejects.toThrow(
      `${folder} is in use by process 1234 on host classroom since 2026-01-05T09:00:00.000Z`,
    );
  });

  test('[ST50] also in the same process', async () => {
    await lockFolder(folder, NOW);
    await expect(lockFolder(folder, NOW)).rejects.toThrow(`in use by process ${process.pid}`);
  });

  test('[ST51] a running process keeps it, a killed one does not', async () => {
    const child = await heldByChild(folder);
    try {
      await expect(lockFolder(folder, NOW)).rejects.toThrow(
        `in use by process ${child.pid} on host ${realProcesses.host} since 2026-01-05T08:00:00.000Z`,
      );
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await lockFolder(folder, NOW);
    expect(await holderIn(folder)).toMatchObject({ pid: process.pid });
    expect(await readdir(folder)).toEqual(['lock']);
  });

  test('[ST51] a dead process’s id that another process has by now is no holder', async () => {
    await lockFolder(folder, NOW, processOf(1234, { mark: 'boot-1 100' }));
    const later = processOf(99, { alive: [1234], mark: 'boot-1 700' });
    await lockFolder(folder, NOW, later);
    expect(await holderIn(folder)).toMatchObject({ pid: 99 });
  });

  test('[ST51] where the system does not tell the lives of an id apart, it counts as held', async () => {
    await lockFolder(folder, NOW, processOf(1234, { mark: null }));
    await expect(lockFolder(folder, NOW, processOf(99, { mark: 'boot-1 700' }))).rejects.toThrow(
      'process 1234',
    );
  });

  test('[ST52] another host’s is refused, dead or not, with how to remove it', async () => {
    await lockFolder(folder, NOW, processOf(1234, { host: 'library' }));
    await expect(lockFolder(folder, NOW, processOf(99, { alive: [] }))).rejects.toThrow(
      `process 1234 on host library since 2026-01-05T09:00:00.000Z. If Flip Flop no longer runs there, delete ${join(folder, 'lock')}.`,
    );
  });

  test.each(['', '{"pid":12', '[]', '{"pid":"1"}'])(
    '[ST53] a lock that says %j names nobody',
    async (text) => {
      await writeFile(join(folder, 'lock'), text);
      await lockFolder(folder, NOW, processOf(99));
      expect(await holderIn(folder)).toMatchObject({ pid: 99 });
    },
  );

  test('[ST54] let go, the next one gets it', async () => {
    const lock = await lockFolder(folder, NOW, processOf(1234));
    await lock.release();
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
    await lockFolder(folder, NOW, processOf(99));
    await lock.release();
    expect(await holderIn(folder)).toMatchObject({ pid: 99 });
  });

  test('[ST55] of several that want a dead one’s folder at once, one gets it', async () => {
    for (let round = 0; round < 20; round += 1) {
      const place = join(folder, `${round}`);
      await mkdir(place);
      await lockFolder(place, NOW, processOf(1234));
      const pids = [11, 12];
      const tries = await Promise.allSettled(
        pids.map((pid) => lockFolder(place, NOW, processOf(pid, { alive: pids }))),
      );
      const winners = pids.filter((_, index) => tries[index]?.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      expect(await holderIn(place)).toMatchObject({ pid: winners[0] });
    }
  });

  test('[ST54] the store holds the folder until it is closed', async () => {
    const { log } = memoryLog();
    const dataDir = join(folder, 'new/data');
    const store = await openStore(dataDir, log, NOW);
    await expect(openStore(dataDir, log, NOW)).rejects.toThrow(FolderInUseError);
    await store.put([
      { collection: 'code', id: 'hkt4m9', expectedVersion: 0, body: { classId: 'c', sessionId: 's' } },
    ]);
    await store.close();
    const again = await openStore(dataDir, log, NOW);
    expect(await again.list('code')).toEqual(['hkt4m9']);
    await again.close();
  });
});

function processOf(
  pid: number,
  {
    host = 'classroom',
    alive,
    mark = 'boot-1 1',
  }: { host?: string; alive?: readonly number[]; mark?: string | null } = {},
): Processes {
  return {
    pid,
    host,
    isAlive: (other) => alive?.includes(other) ?? true,
    markOf: async () => mark,
  };
}

async function holderIn(folder: string): Promise<Holder> {
  return JSON.parse(await readFile(join(folder, 'lock'), 'utf8'));
}

async function heldByChild(folder: string): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'hold-lock.ts'), folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: join(import.meta.dirname, '../../../..'),
    },
  );
  await once(child.stdout, 'data');
  return child;
}
