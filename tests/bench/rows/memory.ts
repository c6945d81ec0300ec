import { type KindName, type Load, NO_LOAD, openContestant, startServer } from '../contestants.ts';
import type { Sizes } from '../sizes.ts';
import { type Row, row } from '../table.ts';

const CLASS = 30;
/** Connected before the count begins: what a server loads once is not a student's. */
const WARM_UP = 2;

/** What each connected student costs: all different ones, in classes of 30. */
export async function memory({ memory: all, from }: Sizes): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { students, target } of all) {
    const ours = await growth('ours', students, NO_LOAD, from);
    const raw = await growth('rawWs', students, ours, from);
    const bare = await growth('bareSocketIo', students, ours, from);
    rows.push(
      row({
        id: `memory-${students}`,
        what: `memory for each of ${students} connected students`,
        ours: ours.kilobytes,
        reference: raw.kilobytes,
        against: 'raw ws',
        unit: 'KB',
        judged: 'ours',
        target,
        beside: { 'bare Socket.IO': bare.kilobytes, 'ours / bare': ours.kilobytes / bare.kilobytes },
      }),
    );
  }
  return rows;
}

async function growth(
  name: KindName,
  students: number,
  load: Load,
  from: Sizes['from'],
): Promise<Load & { readonly kilobytes: number }> {
  const size = Math.min(CLASS, students);
  const classes = Math.ceil(students / size) + WARM_UP;
  const seeded = await startServer(name, { classes, readers: size, students: size, durable: true }, load, {
    from,
  });
  // Started again, so that nothing is known yet of anybody.
  const fresh = await seeded.restart();
  const warm = await openContestant({ ...fresh, rooms: fresh.rooms.slice(0, WARM_UP) }, 1, { from });
  const before = await fresh.server.ask('memory', null);
  const { crowds } = await openContestant({ ...fresh, rooms: fresh.rooms.slice(WARM_UP) }, 1, { from });
  const after = await fresh.server.ask('memory', null);
  await Promise.all(crowds.map((crowd) => crowd.kill()));
  await warm.stop();
  const connected = (classes - WARM_UP) * size;
  return {
    viewBytes: warm.viewBytes,
    documentBytes: seeded.documentBytes,
    kilobytes: (after - before) / 1_024 / connected,
  };
}
