import { type KindName, type Load, NO_LOAD, openContestant, startServer } from '../contestants.ts';
import { now } from '../crowd/reader.ts';
import type { Sizes } from '../sizes.ts';
import { p99, type Row, row } from '../table.ts';

const CLASS = 30;
const MOST_SECONDS = 3;
const MOST_KB = 8;

interface Back extends Load {
  readonly seconds: number;
  readonly secondsFromKill: number;
  readonly kilobytes: number;
}

/** The server is killed and started again: until everybody has the newest view, and what that takes each. */
export async function reconnect({ reconnecting, from }: Sizes): Promise<Row[]> {
  const ours = await killed('ours', reconnecting, NO_LOAD, from);
  const raw = await killed('rawWs', reconnecting, ours, from);
  const bare = await killed('bareSocketIo', reconnecting, ours, from);
  return [
    row({
      id: `reconnect-${reconnecting}`,
      what: `${reconnecting} come back after a kill: the last is current after the restart`,
      ours: ours.seconds,
      reference: raw.seconds,
      against: 'raw ws',
      unit: 's',
      judged: 'ours',
      target: MOST_SECONDS,
      beside: { 'bare Socket.IO': bare.seconds, 'ours from the kill': ours.secondsFromKill },
    }),
    row({
      id: `reconnect-bytes-${reconnecting}`,
      what: 'bytes on the line for one who comes back, p99, with headers',
      ours: ours.kilobytes,
      reference: raw.kilobytes,
      against: 'raw ws',
      unit: 'KB',
      judged: 'ours',
      target: MOST_KB,
      beside: { 'bare Socket.IO': bare.kilobytes },
    }),
  ];
}

async function killed(name: KindName, students: number, load: Load, from: Sizes['from']): Promise<Back> {
  const size = Math.min(CLASS, students);
  const setting = { classes: Math.ceil(students / size), readers: size, students: size, durable: true };
  const first = await openContestant(await startServer(name, setting, load, { from }), 1, { from });
  const [crowd] = first.crowds;
  if (crowd === undefined) throw new Error('nobody came');
  await crowd.ask('comeBack', null);
  const killedAt = now();
  const second = await first.restart();
  const servedAt = now();
  const { lastAt, bytes } = await crowd.ask('back', null);
  await second.server.kill();
  await first.stop();
  return {
    viewBytes: first.viewBytes,
    documentBytes: first.documentBytes,
    seconds: (lastAt - servedAt) / 1_000,
    secondsFromKill: (lastAt - killedAt) / 1_000,
    kilobytes: p99(bytes) / 1_024,
  };
}
