import { expect, test } from 'vitest';
import { nextSaving, type Saving, type SavingEvent } from '../src/features/lesson/saving.ts';

const saved: Saving = { kind: 'saved' };
const waiting: Saving = { kind: 'waiting' };
const sending: Saving = { kind: 'sending', stale: false };
const stale: Saving = { kind: 'sending', stale: true };
const failed: Saving = { kind: 'failed', words: 'No connection.' };
const conflict: Saving = { kind: 'conflict' };

const typed: SavingEvent = { type: 'typed' };
const sent: SavingEvent = { type: 'sent' };
const accepted: SavingEvent = { type: 'accepted' };
const refused: SavingEvent = { type: 'refused', words: 'No connection.' };
const changedElsewhere: SavingEvent = { type: 'changedElsewhere' };
const loadedOther: SavingEvent = { type: 'loadedOther' };

const STATES = { saved, waiting, sending, stale, failed, conflict };
const EVENTS = { typed, sent, accepted, refused, changedElsewhere, loadedOther };

/** What happens in each state; a pair that is not here changes nothing. */
const TABLE: readonly (readonly [keyof typeof STATES, keyof typeof EVENTS, Saving])[] = [
  ['saved', 'typed', waiting],
  ['waiting', 'sent', sending],
  ['sending', 'typed', stale],
  ['sending', 'accepted', saved],
  ['sending', 'refused', failed],
  ['sending', 'changedElsewhere', conflict],
  ['stale', 'accepted', waiting],
  ['stale', 'refused', failed],
  ['stale', 'changedElsewhere', conflict],
  ['failed', 'typed', waiting],
  ['failed', 'sent', sending],
  ['conflict', 'sent', sending],
  ['conflict', 'loadedOther', saved],
];

const pairs = Object.entries(STATES).flatMap(([state, from]) =>
  Object.entries(EVENTS).map(([event, happens]) => {
    const row = TABLE.find((one) => one[0] === state && one[1] === event);
    return { state, event, from, happens, to: row === undefined ? from : row[2] };
  }),
);

test.each(pairs)('$state, then $event: $to.kind', ({ from, happens, to }) => {
  expect(nextSaving(from, happens)).toEqual(to);
});
