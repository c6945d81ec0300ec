import { CSRF_HEADER, type RouteName, routes } from '@flipflop/protocol';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { parseBody } from '../../../src/http/route.ts';
import { ROUTE_RIGHTS, type Who } from '../authorisation.ts';
import { namesIn, paramsOf } from '../samples.ts';
import { bodySchema } from '../schema-shape.ts';
import { openWorld, type World } from '../world.ts';
import { createInputs, type Input } from './inputs.ts';
import { openPipeline, type RawAnswer } from './pipeline.ts';
import { type Chance, createChance } from './random.ts';
import { heapInUse, INPUTS, PATIENCE, SEED, seedOf } from './settings.ts';

/** On so many connections, and all of them together. */
const LINES = 5;
const AT_ONCE = LINES * 10;
/**
 * Of the bodies every so-manieth goes over the wire, and the first ones of the form; the others meet the border
 * itself. In a long run all go over the wire.
 */
const WIRE_EVERY = INPUTS > 10_000 ? 1 : 8;
const WIRE_AT_LEAST = 150;
const isRoute = (name: string): name is RouteName => Object.hasOwn(routes, name);
const names = Object.keys(routes).filter(isRoute);

let world: World;
let heapBefore = 0;
const sent = new Map<string, number>();
const answers = new Set<string>();
const counts = { refused: 0, done: 0, border: 0 };
const unhandled: unknown[] = [];
const note = (fault: unknown) => void unhandled.push(fault);

beforeAll(async () => {
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
  world = await openWorld({ step: 100 });
  heapBefore = heapInUse();
});
afterAll(async () => {
  await world.close();
  process.off('unhandledRejection', note);
  process.off('uncaughtException', note);
});

/** What stands in an address where an id belongs. */
const ODD_IDS = [
  '__proto__',
  'constructor',
  '%00',
  '%ff',
  '%zz',
  '%',
  '..',
  '%2e%2e',
  '%2f',
  '..%2f..%2fdata',
  'A1',
  'a'.repeat(13),
  'a'.repeat(3_000),
  '-a',
  'nosuch11',
  '0',
  'null',
  '%ED%A0%80',
  '%F0%9F%98%80',
  'a;b',
  'a,b',
  '*',
  ':classId',
  'a%20b',
] as const satisfies readonly [string, ...string[]];

const ODD_QUERIES = [
  '?',
  '?a=1&a=2',
  '?__proto__[x]=1',
  '?constructor=1',
  '?%',
  '?id[]=1&id[]=2',
  '?classId=x',
  '?csrf=x',
] as const;

type Header = readonly [string, string];
const ODD_HEADERS: readonly [Header, ...Header[]] = [
  ['content-type', 'text/plain'],
  ['content-type', 'application/x-www-form-urlencoded'],
  ['content-type', 'application/json; charset=utf-7'],
  ['content-type', 'multipart/form-data; boundary=x'],
  ['content-encoding', 'gzip'],
  ['origin', 'http://evil.example'],
  ['origin', 'null'],
  [CSRF_HEADER, ''],
  [CSRF_HEADER, 'x'.repeat(43)],
  ['cookie', 'ff_teacher=__proto__; ff_student=%00; ff_board=a_b_c'],
  ['cookie', `ff_teacher=${'x'.repeat(5_000)}`],
  ['cookie', 'ff_student=towner_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
];

const BROKEN_BODIES = [
  '{',
  '{"a":',
  '[1,]',
  '{"a":1}}',
  "{'a':1}",
  'NaN',
  '\u0000',
  '{"a":"\u0001"}',
  'a=1',
] as const;

const NOTHING: Input = { text: '', value: undefined };

interface Trial {
  readonly request: string;
  /** The server must refuse it, whatever the class is like now. */
  readonly mustRefuse: boolean;
}

/** A request of the route in which something is odd: its body most often, else its address or a header. */
function trialOf(name: RouteName, who: Who, input: Input, isOfForm: boolean, chance: Chance): Trial {
  const { method, path } = routes[name];
  const own = paramsOf(name, world.here);
  const params = namesIn(name);
  const isGet = method === 'GET';
  const swapped =
    params.length > 0 && chance.percent(isGet ? 80 : 10) ? chance.pick([params[0] ?? '', ...params]) : null;
  const filled = path.replace(/:(\w+)/g, (_, param: string) =>
    param === swapped ? oddId(chance) : (own[param] ?? ''),
  );
  const query = chance.percent(isGet ? 40 : 5) ? chance.pick(ODD_QUERIES) : '';
  const headers = new Map<string, string>([
    ['host', `127.0.0.1:${world.port}`],
    ['cookie', world.cookieOf(who)],
  ]);
  if (!isGet) {
    headers.set('origin', world.origin).set('content-type', 'application/json');
    headers.set(CSRF_HEADER, world.csrfOf(who));
  }
  const odd = chance.percent(isGet ? 50 : 6) ? chance.pick(ODD_HEADERS) : null;
  if (odd !== null) headers.set(odd[0], odd[1]);
  const isBroken = !isGet && chance.percent(4);
  const body = isGet ? '' : isBroken ? chance.pick(BROKEN_BODIES) : input.text;
  if (!isGet) headers.set('content-length', String(Buffer.byteLength(body)));
  const lines = [...headers].map(([key, value]) => `${key}: ${value}`).join('\r\n');
  return {
    request: `${method} ${filled}${query} HTTP/1.1\r\n${lines}\r\n\r\n${body}`,
    mustRefuse: swapped !== null || (!isGet && (isBroken || !isOfForm)),
  };
}

const oddId = (chance: Chance) =>
  chance.percent(50)
    ? chance.pick(ODD_IDS)
    : encodeURIComponent(
        String.fromCharCode(...Array.from({ length: 1 + chance.below(14) }, () => 33 + chance.below(90))),
      );

/**
 * Whether a body is of the route's form. What comes through is what the form names and nothing else: plain data
 * that parses to itself.
 */
function parsesCleanly(name: RouteName, value: unknown): boolean {
  const parsed = isObject(value) ? parseBody(name, value) : null;
  if (parsed === null) return false;
  const text = JSON.stringify(parsed.body);
  if (Object.getPrototypeOf(parsed.body) !== Object.prototype || /"(__proto__|constructor)":/.test(text)) {
    throw new Error(`a prototype came through: ${text}`);
  }
  const again = parseBody(name, JSON.parse(text));
  if (JSON.stringify(again?.body) !== text) throw new Error(`it does not parse to itself: ${text}`);
  return true;
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

describe(`seed ${SEED}, ${INPUTS} inputs for each address`, () => {
  test.each(names)(
    '%s: a typed refusal or what was asked for, and nothing else happens',
    async (name) => {
      const right = ROUTE_RIGHTS[name] ?? { may: [] };
      await world.enter(right.asked ?? 'lobby');
      const before = world.fingerprint();
      const seed = seedOf(name, SEED);
      const chance = createChance(seed + 7);
      const ids = [world.here.lessonId, ...world.here.students, world.here.group, 'nosuch11'];
      const inputs = createInputs(bodySchema(name), [world.here.classId, ...ids], seed);
      const pipelines = await Promise.all(Array.from({ length: LINES }, () => openPipeline(world.port)));
      onTestFinished(() => {
        for (const pipeline of pipelines) pipeline.close();
      });
      const send = (request: string, index: number): Promise<RawAnswer> => {
        const pipeline = pipelines[index % LINES];
        if (pipeline === undefined) throw new Error('no such line');
        return pipeline.send(request);
      };
      // Of those who may, whoever's request would go furthest.
      const who =
        right.may.find((one) => one === 'owner' || one === 'student' || one === 'board') ?? 'nobody';
      const onlyReads = routes[name].method === 'GET';
      let ofForm = 0;
      let batch: Trial[] = [];

      async function flush() {
        const got = await Promise.all(
          batch.map(async ({ request, mustRefuse }, index) => ({
            request,
            mustRefuse,
            answer: await send(request, index),
          })),
        );
        for (const { request, mustRefuse, answer } of got) {
          check(answer, request);
          if (mustRefuse && answer.status < 400) throw new Error(`done (${answer.status}): ${request}`);
        }
        if (world.fingerprint() !== before) {
          throw new Error(
            `one of these changed something: ${batch.map(({ request }) => request).join('\n\n')}`,
          );
        }
        batch = [];
      }

      for (let count = 0; count < INPUTS; count += 1) {
        sent.set(name, (sent.get(name) ?? 0) + 1);
        const input = onlyReads ? NOTHING : inputs.next();
        const isOfForm = !onlyReads && parsesCleanly(name, input.value);
        if (isOfForm) ofForm += 1;
        if (!onlyReads && count % WIRE_EVERY > 0 && !(isOfForm && ofForm <= WIRE_AT_LEAST)) {
          counts.border += 1;
          continue;
        }
        const trial = trialOf(name, who, input, isOfForm, chance);
        // What only reads cannot change anything either way.
        if (trial.mustRefuse || onlyReads) batch.push(trial);
        else {
          await flush();
          await one(await send(trial.request, 0), trial.request, before);
        }
        if (batch.length >= AT_ONCE) await flush();
      }
      await flush();
      expect(world.faults).toEqual([]);
    },
    PATIENCE,
  );

  test('every address had all its inputs; no fault, no echo, no leak, and the next one is answered', async () => {
    expect([...sent.values()]).toEqual(names.map(() => INPUTS));
    expect(unhandled).toEqual([]);
    expect(world.faults).toEqual([]);
    // Few answers to so many inputs: nothing of an input is in any.
    expect(answers.size).toBeLessThan(60);
    expect((await world.ask('owner', 'teacherMe')).status).toBe(200);
    const heap = heapInUse();
    expect(heap).toBeLessThan(heapBefore * 1.5 + 64 * 1024 * 1024);
    const total = [...sent.values()].reduce((sum, count) => sum + count, 0);
    const mb = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
    console.log(
      `fuzz: seed ${SEED}, ${names.length} addresses, ${total} inputs: ${counts.refused} refused, ${counts.done} done, ` +
        `${counts.border} at the border itself, ${answers.size} different refusals; heap ${mb(heapBefore)} to ${mb(heap)}`,
    );
  });
});

async function one(answer: RawAnswer, request: string, before: string): Promise<void> {
  check(answer, request);
  if (world.fingerprint() === before) return;
  if (answer.status >= 400) throw new Error(`refused, and changed something: ${request}`);
  await world.reset();
}

/** `{"error":{"code":"…","message":"…"}}`, as JSON, and no fault of ours. */
function check({ status, head, body }: RawAnswer, request: string): void {
  if (status < 400) {
    counts.done += 1;
    return;
  }
  counts.refused += 1;
  answers.add(body);
  const isTyped = /^\{"error":\{"code":"[A-Za-z]+","message":"[^"]+"\}\}$/.test(body);
  if (status >= 500 || !isTyped || !/^content-type: application\/json/im.test(head)) {
    throw new Error(`${status} ${body}\n${request}`);
  }
}
