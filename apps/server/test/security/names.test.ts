import { LIMITS } from '@flipflop/roster';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { openWorld, type World } from './world.ts';

const marks = (letter: string, count: number) =>
  letter + '\u0301\u0316\u0338'.repeat(Math.ceil(count / 3)).slice(0, count);

/** What pranksters type for a name, by sort. */
const NASTY: Readonly<Record<string, readonly string[]>> = {
  'marks upon marks': [
    marks('Z', 200),
    marks('Z', 60),
    [...'Zalgo'].map((letter) => marks(letter, 20)).join(''),
    marks('\u202eA', 119),
    '\u0301'.repeat(50),
    `Ada\u20dd\u20e0`,
    'A\u0488\u0489'.repeat(30),
  ],
  directions: [
    '\u202eadA',
    'Ada\u202d\u202e',
    '\u2066Ada\u2069',
    '\u2067\u2067\u2067Ada',
    'Ada\u200f Byron\u200e',
    '\u061cAda',
    'Ada \u202b(teacher)\u202c',
    '\u05d0\u05d3\u05d4 123',
    '\u0639\u062f\u0629',
  ],
  'what is not seen': [
    'A\u200bd\u200ba',
    'Ada\u2060\u2060',
    '\ufeffAda',
    'Ada\u00ad',
    '\u3164',
    '\u115f\u1160',
    '\u2800\u2800',
    '\u00a0\u2003\u3000',
    'Ada\u034f',
    'Ada\u180e',
    '\u{e0041}\u{e0064}\u{e0061}',
    'Ada\u{e0020}\u{e007f}',
    '\u200d\u200d\u200d',
    'Ada\ufe0f\ufe0f',
    '\uffa0',
    '\u17b4\u17b5',
  ],
  controls: [
    'Ada\u0000',
    'Ada\u0007',
    'Ada\u001b[31m',
    'Ada\u007f',
    'Ada\u0085Byron',
    'Ada\r\nSet-Cookie: x=1',
    'Ada\n{"level":60}',
    'Ada\u2028Byron',
    'Ada\u2029',
    'Ada\tByron',
    '\ud800',
    'Ada\udc00',
  ],
  'look-alikes': [
    '\u0410da',
    'Ad\u0430',
    '\uff21\uff24\uff21',
    '\u{1d400}da',
    'Ad\u0251',
    'Аdа',
    'A\u0131da',
    'A\u030ada',
    '\u212bda',
  ],
  'markup and code': [
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    '{{7*7}}',
    '#{7*7}',
    "Robert'); DROP TABLE students;--",
    '=HYPERLINK("x")',
    '../../etc/passwd',
    '__proto__',
    'constructor',
    'null',
    '%00',
    'javascript:alert(1)',
  ],
  length: [
    'A'.repeat(41),
    'A'.repeat(120),
    'A'.repeat(121),
    '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'.repeat(41),
    'W'.repeat(40),
    '\ufdfd'.repeat(40),
  ],
};
const all = Object.entries(NASTY).flatMap(([sort, names]) => names.map((name) => ({ sort, name })));

/** Nothing that turns, hides, or breaks a line; no half of a letter. */
const HIDDEN =
  /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u2028\u2029\u200b\u2060\ufeff\u00ad\u{e0000}-\u{e007f}]/u;
const graphemes = (text: string) => [...new Intl.Segmenter().segment(text)].length;

function isFit(name: string): boolean {
  const fits = [...name].length <= LIMITS.nameCodePoints && graphemes(name) <= LIMITS.nameGraphemes;
  const isNormal =
    name === name.normalize('NFC') && name === name.trim() && name !== '' && !/\s\s/.test(name);
  return fits && isNormal && !HIDDEN.test(name);
}

let world: World;
let kept = 0;
beforeAll(async () => {
  world = await openWorld({ step: 250 });
  await world.enter('lobby');
});
afterAll(() => world.close());

const given = async () => {
  const page = await world.services.classes.get(world.here.classId);
  return page?.students.at(-1)?.given ?? '';
};

const isRefusal = ({ status, refused, text }: Answer, name: string) =>
  status === 400 && refused === 'badInput' && (name.length < 8 || !text.includes(name));

describe(`[T10] a corpus of ${all.length} nasty names`, () => {
  test.each(all)(
    '$sort: $name is refused or kept fit to be shown, in the register and at the door',
    async ({ name }) => {
      const added = await world.ask('owner', 'studentsAdd', {
        params: { classId: world.here.classId },
        body: { students: [{ given: name, family: '' }] },
      });
      if (added.status === 200) {
        kept += 1;
        expect([name, isFit(await given())]).toEqual([name, true]);
      } else expect([name, isRefusal(added, name)]).toEqual([name, true]);
      await world.reset();

      // As far apart as new devices of one address may come.
      world.pass(20_000);
      const knocked = await world.ask('nobody', 'joinName', {
        body: { code: world.here.code, name },
      });
      if (knocked.status === 200) {
        const waiting = world.services.doors.waiting(world.here.classId).at(-1);
        // A name of the list in other letters is that name; else somebody waits as what was typed, cleaned.
        if (waiting !== undefined) expect([name, isFit(waiting.typed)]).toEqual([name, true]);
      } else expect([name, knocked.refused]).toEqual([name, 'badInput']);
      await world.reset();
    },
  );

  test('no look-alike of a name on the list comes in as it', async () => {
    for (const name of NASTY['look-alikes'] ?? []) {
      const answer = await world.ask('nobody', 'joinName', {
        body: { code: world.here.code, name: `${name} towner` },
      });
      expect([name, answer.text.includes('"waiting"')]).toEqual([name, true]);
      world.pass(20_000);
    }
    expect(kept).toBeGreaterThan(20);
    expect(world.faults).toEqual([]);
  });
});
