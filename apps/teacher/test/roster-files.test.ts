import { readdirSync, readFileSync } from 'node:fs';
import { readRoster } from '@flipflop/roster';
import { describe, expect, test } from 'vitest';
import { readFileText } from '../src/features/roster/read-file.ts';
import { sheetOf } from '../src/features/roster/read-sheet.ts';

const folder = new URL('roster-files/', import.meta.url);

/** "Garcia|Maria" is a family and a given name; without a bar all of it is the given name. */
const WHOLE = ['Maria Garcia', 'Tom Berg', 'Zoë Ali'];
const PARTS = ['Garcia|Maria', 'Berg|Tom', 'Ali|Zoë'];

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '01-plain.txt': WHOLE,
  '02-plain-crlf.txt': WHOLE,
  '03-plain-mac-returns.txt': WHOLE,
  '04-last-first.txt': PARTS,
  '05-numbered.txt': WHOLE,
  '06-bulleted.txt': WHOLE,
  '07-numbered-tabs.txt': WHOLE,
  '08-spreadsheet-two-columns.tsv': PARTS,
  '09-spreadsheet-headings.tsv': PARTS,
  '10-spreadsheet-number-and-mail.tsv': PARTS,
  '11-headings.csv': PARTS,
  '12-headings-other-order.csv': PARTS,
  '13-quoted-whole-names.csv': PARTS,
  '14-title-above.csv': PARTS,
  '15-semicolons-excel-german.csv': ['Garcia|Maria', 'Berg|Tom', 'Müller|Jörg'],
  '16-sep-line.csv': PARTS,
  '17-bom.csv': PARTS,
  '18-utf16-excel-unicode.txt': PARTS,
  '19-utf16-big-endian.txt': PARTS,
  '20-utf16-without-mark.txt': PARTS,
  '21-latin-1.csv': ['García|Maria', 'Núñez|Tomás', 'Ali|Zoë'],
  '22-cyrillic-1251.csv': ['Иванова|Мария', 'Петров|Алексей', 'Смирнова|Елена'],
  '23-polish-1250.csv': ['Łukasz Wiśniewski', 'Zofia Żółkiewska', 'Małgorzata Dąbrowska'],
  '24-japanese-shift-jis.csv': [
    ...[
      '山田 太郎',
      '佐藤 花子',
      '鈴木 一郎',
      '高橋 さくら',
      '田中 健太',
      '伊藤 美咲',
      '渡辺 大輔',
      '山本 葵',
    ],
    ...[
      '中村 陽菜',
      '小林 翔太',
      '加藤 結衣',
      '吉田 蓮',
      '山口 ひなた',
      '松本 海斗',
      '井上 七海',
      '木村 拓海',
    ],
  ],
  '25-chinese-gb18030.csv': [
    ...['王小明', '李华', '张伟', '刘洋', '陈静', '杨帆', '赵敏', '黄磊', '周杰', '吴倩'],
    ...['徐丽', '孙悦', '马超', '朱琳', '胡军', '郭涛', '林娜', '何勇', '高峰', '罗兰'],
  ],
  '26-arabic-utf8.csv': ['ليلى حسن', 'عمر خالد', 'نور علي'],
  '27-vietnamese.txt': ['Nguyễn Thị Ánh', 'Trần Văn Bình', 'Lê Hoàng Yến'],
  '28-spanish.csv': ['García López|María José', 'Núñez|Tomás', 'Ali|Zoë'],
  '29-french.csv': PARTS,
  '30-preferred-names.csv': ['Garcia|Mia', 'Berg|Tom', 'Ali|Zoë'],
  '31-zoom.csv': WHOLE,
  '32-teams.csv': WHOLE,
  '33-teams-old.csv': WHOLE,
  '34-meet.csv': PARTS,
  '35-canvas-gradebook.csv': PARTS,
  '36-classroom-export.csv': PARTS,
  '37-moodle.csv': PARTS,
  '39-oneroster-users.csv': ['Garcia|Maria', 'Berg|Tom'],
  '41-doubles-and-doubts.txt': WHOLE,
  '43-apostrophes-and-emoji.csv': ["O'Neil|D’Angelo", 'de la Cruz|Anne-Marie', 'Fox|🦊 Finn'],
};

describe('files as schools have them', () => {
  test.each(Object.entries(EXPECTED))('%s', async (name, expected) => {
    expect(namesOf(readRoster([sheetOf(await textOf(name))]))).toEqual(expected);
  });

  test('38-two-classes.csv asks which', async () => {
    const sheets = [sheetOf(await textOf('38-two-classes.csv'))];
    expect(readRoster(sheets)).toMatchObject({ kind: 'severalClasses' });
    expect(namesOf(readRoster(sheets, '6B'))).toEqual(['Berg|Tom', 'Ali|Zoë']);
  });

  test('39 and 40, OneRoster, are read together, without passwords', async () => {
    const names = ['40-oneroster-enrollments.csv', '39-oneroster-users.csv'];
    const read = readRoster((await Promise.all(names.map(textOf))).map(sheetOf));
    expect(namesOf(read)).toEqual(['Garcia|Maria', 'Berg|Tom']);
    expect(JSON.stringify(read)).not.toContain('hidden');
  });

  test('41-doubles-and-doubts.txt says both', async () => {
    expect(readRoster([sheetOf(await textOf('41-doubles-and-doubts.txt'))])).toMatchObject({
      doubles: [{ lines: [1, 3] }],
      refused: [{ line: 4, reason: 'noLetters' }],
    });
  });

  test('42-workbook.xlsx is no text, and that is said', async () => {
    expect(await readFileText(bytesOf('42-workbook.xlsx'), [])).toEqual({ kind: 'notText' });
  });

  test('every file here is expected', () => {
    const tested = [
      ...Object.keys(EXPECTED),
      '38-two-classes.csv',
      '40-oneroster-enrollments.csv',
      '42-workbook.xlsx',
    ];
    expect(readdirSync(folder).sort()).toEqual(tested.sort());
  });
});

const bytesOf = (name: string): Uint8Array => readFileSync(new URL(name, folder));

async function textOf(name: string): Promise<string> {
  // Whoever has Chinese files has a Chinese browser; the others are found by their letters alone.
  const read = await readFileText(bytesOf(name), name.includes('chinese') ? ['zh-CN', 'zh'] : []);
  if (read.kind !== 'text') throw new Error(`${name}: ${read.kind}`);
  return read.text;
}

function namesOf(read: ReturnType<typeof readRoster>): readonly string[] {
  if (read.kind !== 'names') throw new Error(`not read: ${read.kind}`);
  return read.students.map(({ given, family }) => (family === '' ? given : `${family}|${given}`));
}
