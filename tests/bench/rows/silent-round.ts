import { mock } from 'node:test';
import { createConnection, type OpenWire } from '@flipflop/client';
import WebSocket from 'ws';
import { NO_LOAD, startServer } from '../contestants.ts';
import type { Seat } from '../servers/protocol.ts';
import type { Sizes } from '../sizes.ts';
import { type Row, row } from '../table.ts';

const MOST_KB = 4;
const MINUTE = 60_000;
/** What a server sends that ticks: one number a second, as short as a tick can be said. */
const TICK = '42["tick",{"remainingMs":1199000}]';

/** Bytes of what our server says, as they are on the wire of a real connection, without frames. */
interface Words {
  readonly view: number;
  readonly clockAnswer: number;
  readonly ping: number;
  readonly pingIntervalMs: number;
}

/**
 * What a client is sent through a round in which nothing happens: the real client's questions by its own
 * schedule, in simulated time; each answer as long as a real server's; the heartbeats; the round's view.
 */
export async function silentRound({ roundMinutes, from }: Sizes): Promise<Row[]> {
  const words = await listen(from);
  const questions = await questionsInRound(roundMinutes * MINUTE);
  const pings = Math.floor((roundMinutes * MINUTE) / words.pingIntervalMs);
  const messages = 1 + questions + pings;
  const bytes = words.view + questions * words.clockAnswer + pings * words.ping;
  const ticks = roundMinutes * 60;
  return [
    row({
      id: 'silent-round',
      what: `sent to a client in a silent round of ${roundMinutes} min`,
      ours: bytes / 1_024,
      reference: (words.view + ticks * TICK.length) / 1_024,
      against: 'the same view, then a tick of 34 B each second',
      unit: 'KB',
      judged: 'ours',
      target: MOST_KB,
      beside: {
        'B/s': bytes / ticks,
        'of the tick': (words.view + ticks * TICK.length) / ticks,
        'clock answers': questions,
        heartbeats: pings,
        'KB with frames': (bytes + messages * 2 + 2) / 1_024,
      },
    }),
  ];
}

async function listen(from: Sizes['from']): Promise<Words> {
  const setting = { classes: 1, readers: 1, students: 30, durable: false };
  const running = await startServer('ours', setting, NO_LOAD, { from });
  try {
    const seat = running.rooms[0]?.readers[0];
    if (seat === undefined) throw new Error('no seat');
    return await ask(seat);
  } finally {
    await running.stop();
  }
}

function ask({ url, headers, hello }: Seat): Promise<Words> {
  const socket = new WebSocket(url, { headers: { ...headers }, perMessageDeflate: false });
  let pingIntervalMs = 0;
  let view = 0;
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data) => {
      const text = data.toString();
      const bytes = Buffer.byteLength(text);
      if (text.startsWith('0{')) {
        pingIntervalMs = Number(/"pingInterval":(\d+)/.exec(text)?.[1]);
        socket.send(hello ?? '');
      } else if (text.startsWith('42["classView"')) {
        view = bytes;
        // With an id of two figures: the longest that a round has.
        socket.send('4210["clock",{}]');
      } else if (text.startsWith('4310[')) {
        socket.terminate();
        resolve({ view, clockAnswer: bytes, ping: 1, pingIntervalMs });
      }
    });
  });
}

/** Runs the real client for so long, in simulated time, on a wire that answers at once. */
async function questionsInRound(ms: number): Promise<number> {
  let time = 0;
  let questions = 0;
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  try {
    const openWire: OpenWire = (_options, events) => {
      setTimeout(() => events.connected(), 0);
      return {
        connected: () => true,
        async ask() {
          questions += 1;
          return { now: time };
        },
        reconnect: () => {},
        close: () => {},
      };
    };
    const now = () => time;
    const connection = createConnection({ role: 'student', csrf: '', openWire, monotonic: now, wall: now });
    for (; time < ms; time += 1_000) {
      mock.timers.tick(1_000);
      // What waits for an answer goes on.
      await new Promise((resolve) => setImmediate(resolve));
    }
    connection.close();
    return questions;
  } finally {
    mock.timers.reset();
  }
}
