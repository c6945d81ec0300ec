import { type RouteName, routes } from '@flipflop/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { ROUTE_RIGHTS, WHO, type Who } from './authorisation.ts';
import { bodyOf, namesIn, paramsOf } from './samples.ts';
import { bodySchema, idPathsIn, withPart } from './schema-shape.ts';
import { openWorld, type World } from './world.ts';

const isRoute = (name: string): name is RouteName => Object.hasOwn(routes, name);
const names = Object.keys(routes).filter(isRoute);
const UNKNOWN = 'nosuch11';
const MALFORMED = ['__proto__', 'A1', 'a'.repeat(13), '../teacher', '%00', 'constructor.x'];
/** At home in the other class: its ids are their own. */
const THERE: readonly Who[] = ['foreignStudent', 'foreignBoard', 'otherTeacher'];

let world: World;
let cells = 0;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  console.log(`routes: ${names.length} addresses × ${WHO.length} people, ${cells} cells asked`);
  await world.close();
});

/** Asks, and says whether anything changed; puts everything back. */
async function ask(who: Who, name: RouteName, params: Readonly<Record<string, string>>, body: unknown) {
  cells += 1;
  const before = world.fingerprint();
  const hereBefore = world.fingerprintOf(world.here);
  const thereBefore = world.fingerprintOf(world.there);
  const answer = await world.ask(who, name, { params, body });
  const asked = {
    answer,
    changed: world.fingerprint() !== before,
    changedHere: world.fingerprintOf(world.here) !== hereBefore,
    changedThere: world.fingerprintOf(world.there) !== thereBefore,
  };
  if (asked.changed) await world.reset();
  return asked;
}

const wentWell = ({ status }: Answer) => status === 200 || status === 304;
const isTyped = ({ status, refused }: Answer) => status >= 400 && status < 500 && refused !== null;
/** All that a browser can tell two refusals apart by. */
const seen = ({ status, text, headers }: Answer) => ({ status, text, headers });

const unknownIn = (params: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.keys(params).map((param) => [param, param === 'classId' ? (params[param] ?? '') : UNKNOWN]),
  );

describe.each(names)('[T5] %s', (name) => {
  const right = ROUTE_RIGHTS[name] ?? { may: [] };
  const paramNames = namesIn(name);

  beforeAll(() => world.enter(right.asked ?? 'lobby'));

  test('is for those whom the table names, and changes nothing for anybody else', async () => {
    const found: Who[] = [];
    for (const who of WHO) {
      const body = await bodyOf(name, world);
      const { answer, changed } = await ask(who, name, paramsOf(name, world.here), body);
      if (wentWell(answer)) found.push(who);
      else expect([name, who, isTyped(answer), changed]).toEqual([name, who, true, false]);
      if (routes[name].method === 'GET') expect([name, who, changed]).toEqual([name, who, false]);
    }
    expect(found).toEqual(right.may);
  });

  if (paramNames.length > 0)
    test('tells nothing of what is not one’s own by its refusals', async () => {
      const own = paramsOf(name, world.here);
      const theirs = paramsOf(name, world.there);
      const body = await bodyOf(name, world);
      for (const who of WHO) {
        for (const param of paramNames) {
          const unknown = await ask(who, name, { ...own, [param]: UNKNOWN }, body);
          expect([name, who, param, isTyped(unknown.answer), unknown.changed]).toEqual([
            name,
            who,
            param,
            true,
            false,
          ]);
          const isTold = param === 'classId' && right.told?.includes(who) === true;
          if (!right.may.includes(who) && !isTold) {
            const mine = await ask(who, name, own, body);
            expect([name, who, seen(mine.answer)]).toEqual([name, who, seen(unknown.answer)]);
          }
          const swapped = await ask(who, name, { ...own, [param]: theirs[param] ?? '' }, body);
          expect([name, who, swapped.changedHere]).toEqual([name, who, false]);
          // The one id of the address is of their own class: theirs to change.
          if (THERE.includes(who) && paramNames.length === 1) continue;
          const isOwnClass = THERE.includes(who) && param === 'classId';
          const none = isOwnClass ? await ask(who, name, unknownIn(theirs), body) : unknown;
          expect([name, who, param, seen(swapped.answer)]).toEqual([name, who, param, seen(none.answer)]);
          expect(swapped.changed).toBe(false);
          for (const odd of MALFORMED) {
            const { answer, changed } = await ask(who, name, { ...own, [param]: odd }, body);
            expect([name, who, odd, isTyped(answer), changed]).toEqual([name, who, odd, true, false]);
          }
        }
      }
    });

  if (bodySchema(name) !== null)
    test('takes an id of another class in its body for one that there is not', async () => {
      const body = await bodyOf(name, world);
      const [theirStudent = ''] = world.there.students;
      for (const path of idPathsIn(bodySchema(name), body)) {
        for (const who of right.may) {
          const params = paramsOf(name, world.here);
          const unknown = await ask(who, name, params, withPart(body, path, UNKNOWN));
          const swapped = await ask(who, name, params, withPart(body, path, theirStudent));
          expect([name, who, path, swapped.changedThere]).toEqual([name, who, path, false]);
          expect([name, who, path, swapped.answer.status]).toEqual([name, who, path, unknown.answer.status]);
          if (swapped.answer.refused !== null) expect(seen(swapped.answer)).toEqual(seen(unknown.answer));
          for (const odd of MALFORMED) {
            const { answer, changed } = await ask(who, name, params, withPart(body, path, odd));
            expect([name, who, path, odd, answer.refused, changed]).toEqual([
              name,
              who,
              path,
              odd,
              'badInput',
              false,
            ]);
          }
        }
      }
    });
});

test('every address is in the table, and no other; nothing was our fault', () => {
  expect(Object.keys(ROUTE_RIGHTS).sort()).toEqual([...names].sort());
  expect(world.faults).toEqual([]);
});
