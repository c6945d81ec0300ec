/** Known pages that lose their server all at once and come back by themselves. BASE FILE; the file holds a list of [cookie, csrf]. */
import { readFileSync } from 'node:fs';
import { type Connection, createConnection } from '@flipflop/client';
import { attack, inParallel, pause, sayReady } from './attacker.ts';

const [base = '', file = ''] = process.argv.slice(2);
const AT_ONCE = 100;

function peopleIn(text: string): readonly (readonly [string, string])[] {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) throw new Error('no people');
  return list.map(([cookie, csrf]) => [String(cookie), String(csrf)]);
}

await attack(async () => {
  const connections: Connection[] = [];
  /** Epoch ms at which each was back. */
  const backAt = new Map<Connection, number>();
  const lost = new Set<Connection>();

  const people = peopleIn(readFileSync(file, 'utf8'));
  await inParallel(people.length, AT_ONCE, async (index) => {
    const [cookie = '', csrf = ''] = people[index] ?? [];
    const extraHeaders = { cookie, origin: base };
    const connection = createConnection({ role: 'student', csrf, url: base, extraHeaders });
    connections.push(connection);
    while (connection.clockReadings.get() === 0) await pause(5);
  });
  for (const connection of connections) {
    connection.status.subscribe(() => {
      if (connection.status.get().state === 'offline') lost.add(connection);
    });
    // Back is who is connected and was answered.
    connection.clockReadings.subscribe(() => {
      if (lost.has(connection) && !backAt.has(connection)) backAt.set(connection, Date.now());
    });
  }
  sayReady();
  while (backAt.size < connections.length) await pause(20);
  const times = [...backAt.values()].sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50At: at(0.5), p99At: at(0.99), lastAt: at(1) };
});
