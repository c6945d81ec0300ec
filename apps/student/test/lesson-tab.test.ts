import type { Reading } from '@flipflop/countdown';
import type { ClassView, PersonalView, StationView } from '@flipflop/rotation';
import { describe, expect, test } from 'vitest';
import { activity, amara, classView, live, rest, zoomers } from '../gallery/fixtures.ts';
import type { ConnectionNotice } from '../src/lesson/connection-notice.ts';
import { lessonTab } from '../src/lesson/lesson-tab.ts';
import { chooseScreen, NOTHING_PRESSED } from '../src/lesson/screen.ts';

interface Row {
  readonly station?: StationView;
  readonly view?: Partial<ClassView>;
  readonly me?: Partial<PersonalView>;
  readonly leftMs?: number;
  readonly connection?: ConnectionNotice;
  readonly title: string;
  readonly icon: string;
}

const here = { arrived: [1] };
const done = { arrived: [1], done: [1] };
const room = { place: 'room' } as const;

const ROWS: readonly Row[] = [
  { me: { place: null }, title: 'Where are you today?', icon: 'logo' },
  { me: { place: 'absent' }, title: 'Tell Ms Okafor if you are here', icon: 'logo' },
  { me: { group: null }, title: 'You’re in', icon: 'logo' },
  { view: { phase: 'lobby' }, title: 'You’re in, Ms Okafor starts soon', icon: 'outline none' },
  { station: live, title: 'Join Ms Okafor now', icon: 'full ask' },
  { station: live, me: room, title: 'Come to Ms Okafor now', icon: 'full ask' },
  { me: { called: true }, title: 'Join Ms Okafor now', icon: 'full ask' },
  { station: live, me: here, title: 'With Ms Okafor', icon: 'full none' },
  { title: 'On your own now', icon: 'pale ask' },
  { me: here, title: 'On your own', icon: 'pale none' },
  { me: done, title: 'You did it', icon: 'pale done' },
  { station: rest, title: 'Break', icon: 'outline none' },
  { view: { phase: 'changeover' }, station: live, title: 'Join Ms Okafor now', icon: 'full ask' },
  { view: { phase: 'wrapUp' }, title: 'Well done', icon: 'together' },
  { view: { phase: 'ended' }, title: 'The lesson is over', icon: 'over' },
  { view: { eyesUp: { text: null } }, me: here, title: 'Eyes up', icon: 'eyesUp' },
];

const TIMES: readonly Row[] = [
  { me: here, leftMs: 120_001, title: 'On your own', icon: 'pale none' },
  { me: here, leftMs: 120_000, title: 'Nearly over: On your own', icon: 'pale soon' },
  { me: here, leftMs: 120_000, view: { rounds: 3 }, title: 'Swap soon: On your own', icon: 'pale soon' },
  {
    station: live,
    me: here,
    leftMs: 1,
    view: { rounds: 3 },
    title: 'Swap soon: With Ms Okafor',
    icon: 'full soon',
  },
  { station: live, leftMs: 1, title: 'Join Ms Okafor now', icon: 'full ask' },
  { me: here, leftMs: 1, view: { warnMs: 0 }, title: 'On your own', icon: 'pale none' },
  { me: here, view: { phase: 'paused' }, title: 'Paused: On your own', icon: 'pale paused' },
  { station: live, view: { phase: 'paused' }, title: 'Paused: Join Ms Okafor now', icon: 'full paused' },
  {
    station: live,
    view: { phase: 'changeoverPaused' },
    title: 'Paused: Join Ms Okafor now',
    icon: 'full paused',
  },
  { me: here, view: { phase: 'timeUp' }, title: 'Time’s up: On your own', icon: 'pale timeUp' },
  { me: done, view: { phase: 'timeUp' }, title: 'Time’s up: You did it', icon: 'pale timeUp' },
  { station: live, view: { phase: 'timeUp' }, title: 'Join Ms Okafor now', icon: 'full ask' },
];

const CUTS: readonly Row[] = [
  { me: here, connection: 'noInternet', title: 'No internet', icon: 'cut' },
  { me: here, connection: 'noAnswer', title: 'No connection', icon: 'cut' },
  { view: { eyesUp: { text: null } }, connection: 'noAnswer', title: 'No connection', icon: 'cut' },
  { me: here, connection: 'back', title: 'On your own', icon: 'pale none' },
];

const reading = (leftMs: number | undefined): Reading | null =>
  leftMs === undefined ? null : { kind: 'running', ms: leftMs };

function tabOf({ station = activity, view: more, me: mine, leftMs, connection = 'none' }: Row) {
  const view = classView(zoomers({ station }), more);
  const me = { ...amara, ...mine };
  const screen = chooseScreen(view, me, NOTHING_PRESSED);
  return lessonTab({ screen, view, shape: 1, reading: reading(leftMs), connection });
}

const iconOf = (row: Row): string => {
  const { icon } = tabOf(row);
  return icon.kind === 'group' ? `${icon.fill} ${icon.mark}` : icon.kind;
};

describe.each([
  ['where the student is', ROWS],
  ['what the countdown says', TIMES],
  ['a connection that is gone', CUTS],
])('%s is in the title and the icon of the tab', (_, rows) => {
  test.each(rows)('$title: $icon', (row) => {
    expect(tabOf(row).title).toBe(row.title);
    expect(iconOf(row)).toBe(row.icon);
    expect(tabOf(row).title).not.toContain('Amara');
  });
});
