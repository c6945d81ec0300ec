import { expect, test } from 'vitest';
import { piecesOf } from '../src/features/roster/line-marks.ts';
import {
  listedName,
  nameKey,
  type PreviewChoices,
  previewText,
  type RosterPreview,
  timesWords,
} from '../src/features/roster/roster-preview.ts';

const PLAIN: PreviewChoices = {
  addBoth: new Set(),
  turned: false,
  called: 'whole',
  className: null,
  corrected: new Map(),
  out: new Set(),
};

type Named = Extract<RosterPreview, { kind: 'names' }>;

function named(text: string, roster: Parameters<typeof previewText>[1] = [], choices = PLAIN): Named {
  const preview = previewText(text, roster, choices);
  if (preview.kind !== 'names') throw new Error(`expected names, got ${preview.kind}`);
  return preview;
}

const lucia = { given: 'Lucía', family: 'García' };

test.each([
  ['nothing', ''],
  ['blank lines', '\n \n\t\n'],
])('%s is an empty list', (_, text) => {
  expect(previewText(text, [], PLAIN)).toEqual({ kind: 'empty' });
});

test('a double is said and taken once', () => {
  const preview = named('García, Lucía\nKim, Hana\nGarcía, Lucía');
  expect(preview.lines).toBe(3);
  expect(preview.students).toEqual([lucia, { given: 'Hana', family: 'Kim' }]);
  expect(preview.doubles).toMatchObject([{ name: lucia, times: 2 }]);
});

test('“Add both” takes a double as often as it stands there', () => {
  const text = 'García, Lucía\nGarcía, Lucía\nGarcía, Lucía';
  const preview = named(text, [], { ...PLAIN, addBoth: new Set([nameKey(lucia)]) });
  expect(preview.students).toEqual([lucia, lucia, lucia]);
  expect(new Set(preview.rows.map((row) => row.key)).size).toBe(3);
});

test.each([
  ['as it is written', 'García, Lucía'],
  ['without accents', 'Garcia, Lucia'],
  ['in one piece', 'Lucía García'],
])('a name that is in the class already is left out: %s', (_, line) => {
  const preview = named(`${line}\nKim, Hana`, [lucia]);
  expect(preview.students).toEqual([{ given: 'Hana', family: 'Kim' }]);
  expect(preview.known).toHaveLength(1);
});

test('“Add both” adds a second one of the same name to the class', () => {
  const preview = named('García, Lucía', [lucia], { ...PLAIN, addBoth: new Set([nameKey(lucia)]) });
  expect(preview.students).toEqual([lucia]);
  expect(preview.doubles).toEqual([]);
});

test('lines that are no names are left out and named by their number', () => {
  const preview = named(`Kim, Hana\n12345\n${'x'.repeat(200)}`);
  expect(preview.refused).toEqual([
    { line: 2, reason: 'noLetters' },
    { line: 3, reason: 'tooLong' },
  ]);
  expect(preview.students).toHaveLength(1);
});

test('the other way round turns only lines with a comma', () => {
  const turned = named('Lucía, García\nCher', [], { ...PLAIN, turned: true });
  expect(turned.students).toEqual([lucia, { given: 'Cher', family: '' }]);
  expect(turned.sample).toEqual(lucia);
  expect(named('Cher').sample).toBeNull();
});

test('turned names keep their doubles', () => {
  const turned = named('Lucía, García\nLucía, García', [], { ...PLAIN, turned: true });
  expect(turned.doubles).toMatchObject([{ name: lucia, times: 2 }]);
});

const list = (count: number) => Array.from({ length: count }, (_, index) => `Student A${index}`).join('\n');
const inClass = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ given: `Other ${index}`, family: '' }));

test.each([
  ['a whole class', 200, 0, 'names'],
  ['one more than a class holds', 201, 0, 'tooMany'],
  ['as many as still fit', 190, 10, 'names'],
  ['one more than still fits', 191, 10, 'tooMany'],
])('%s: %i beside %i gives %s', (_, listed, present, kind) => {
  expect(previewText(list(listed), inClass(present), PLAIN).kind).toBe(kind);
});

test('a text past the limit is refused, never cut', () => {
  expect(previewText(`Hana\n${' '.repeat(50_000)}`, [], PLAIN)).toEqual({ kind: 'tooLong', limit: 50_000 });
});

test('words of a repeated name', () => {
  expect([2, 3].map(timesWords)).toEqual(['twice', '3 times']);
  expect(listedName(lucia, false)).toBe('García, Lucía');
  expect(listedName(lucia, true)).toBe('Lucía, García');
  expect(listedName({ given: 'Cher', family: '' }, false)).toBe('Cher');
});

test('a spreadsheet says what is left out of it', () => {
  const preview = named('Name\tBirthday\tRole\nKim, Hana\t1.1.14\tStudent\nMs Okafor\t\tTeacher');
  expect(preview.students).toEqual([{ given: 'Hana', family: 'Kim' }]);
  expect(preview.leftOut).toEqual([{ name: 'Ms Okafor', reason: 'notStudent' }]);
  expect(preview.dropped).toEqual([{ kind: 'heading', heading: 'Birthday' }]);
});

test('of several classes one is chosen', () => {
  const text = 'First,Last,Class\nHana,Kim,6A\nLucía,García,6B';
  expect(previewText(text, [], PLAIN)).toMatchObject({ kind: 'severalClasses' });
  expect(named(text, [], { ...PLAIN, className: '6B' })).toMatchObject({
    students: [lucia],
    className: '6B',
  });
});

test('what nobody has split is split only as the teacher says', () => {
  const list = 'Hana Kim\nCher\nGarcía, Lucía';
  expect(named(list).unsplit).toEqual({ whole: 'Hana Kim', first: 'Hana', last: 'Kim' });
  expect(named(list).students).toEqual([
    { given: 'Hana Kim', family: '' },
    { given: 'Cher', family: '' },
    lucia,
  ]);
  expect(named(list, [], { ...PLAIN, called: 'first' }).students[0]).toEqual({
    given: 'Hana',
    family: 'Kim',
  });
  expect(named('Nguyễn Thị Ánh', [], { ...PLAIN, called: 'last' }).students).toEqual([
    { given: 'Ánh', family: 'Nguyễn Thị' },
  ]);
  expect(named('García, Lucía').unsplit).toBeNull();
});

const hana = { given: 'Hana', family: 'Kim' };

test('a corrected name is added in place of the one in the list, however the list is read', () => {
  const text = 'García, Lucía\nKim, Hana';
  const [first] = named(text).rows;
  const corrected = new Map([[first?.key ?? '', { given: 'Lucy', family: 'García' }]]);
  expect(named(text, [], { ...PLAIN, corrected }).students).toEqual([
    { given: 'Lucy', family: 'García' },
    hana,
  ]);
  expect(named(text, [], { ...PLAIN, corrected, turned: true }).students[0]?.given).toBe('Lucy');
});

test('a row that is left out stays to be seen, and is not added', () => {
  const text = 'García, Lucía\nKim, Hana';
  const [first] = named(text).rows;
  const preview = named(text, [], { ...PLAIN, out: new Set([first?.key ?? '']) });
  expect(preview.students).toEqual([hana]);
  expect(preview.rows.map((row) => row.isOut)).toEqual([true, false]);
});

test('of a double one row is left out, not the other', () => {
  const text = 'García, Lucía\nGarcía, Lucía';
  const both = { ...PLAIN, addBoth: new Set([nameKey(lucia)]) };
  const second = named(text, [], both).rows[1]?.key ?? '';
  const preview = named(text, [], { ...both, out: new Set([second]) });
  expect(preview.students).toEqual([lucia]);
  expect(preview.marks.get(2)?.kept).toBeNull();
});

test.each([
  ['without accents', 'García, Lucía\nGarcia, Lucia'],
  ['the other way round', 'García, Lucía\nLucía García'],
])('names that look the same are pointed out: %s', (_, text) => {
  const preview = named(text);
  expect(preview.students).toHaveLength(2);
  expect(preview.alike).toHaveLength(1);
  expect(preview.rows.every((row) => row.isAlike)).toBe(true);
  const out = new Set([preview.rows[1]?.key ?? '']);
  expect(named(text, [], { ...PLAIN, out }).alike).toEqual([]);
});

test('a double that the teacher wants twice is not a doubt', () => {
  const text = 'García, Lucía\nGarcía, Lucía';
  expect(named(text, [], { ...PLAIN, addBoth: new Set([nameKey(lucia)]) }).alike).toEqual([]);
});

/** The list with what is not kept in brackets. */
const struck = (text: string, roster: Parameters<typeof previewText>[1] = []) => {
  const { marks } = named(text, roster);
  return text.split('\n').map((line, index) =>
    piecesOf(line, marks.get(index + 1))
      .map(({ text: part, isKept }) => (isKept ? part : `[${part}]`))
      .join(''),
  );
};

test('what is not kept is struck: dates, columns, doubles, who is in the class, what is no name', () => {
  expect(struck('Begay, Aiyana 1.1.14\nKim, Hana 15.11.14')).toEqual([
    'Begay, Aiyana [1.1.14]',
    'Kim, Hana [15.11.14]',
  ]);
  expect(struck('Maria\tGarcia\tm@example.org\t12\nTom\tBerg\tt@example.org\t7')).toEqual([
    'Maria\tGarcia\t[m@example.org\t12]',
    'Tom\tBerg\t[t@example.org\t7]',
  ]);
  expect(struck('Kim, Hana\nKim, Hana\n12345')).toEqual(['Kim, Hana', '[Kim, Hana]', '[12345]']);
  expect(struck('Kim, Hana\nBao', [hana])).toEqual(['[Kim, Hana]', 'Bao']);
});

test.each(['O’Neill, Tomás', '1. Anne-Marie Dupont', 'Nguyễn Thị Ánh', '王小明'])(
  'of %s every word is kept',
  (line) => {
    expect(struck(line)[0]?.replace('[1.] ', '')).toBe(line.replace('1. ', ''));
  },
);

test('a heading is neither kept nor struck', () => {
  expect(struck('Name,Birthday\nMaria Garcia,1.1.14')).toEqual(['Name,Birthday', 'Maria Garcia,[1.1.14]']);
});
