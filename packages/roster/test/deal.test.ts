import { type DealGroup, type DealStudent, dealByPlace, dealEvenly } from '@flipflop/roster';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const zoomers: DealGroup = { id: 'zoomers', place: 'remote' };
const roomers: DealGroup = { id: 'roomers', place: 'room' };
const roomers2: DealGroup = { id: 'roomers2', place: 'room' };

describe('dealing into groups', () => {
  test('[DL1] home to home, room to room, evenly', () => {
    const dealt = dealByPlace(students('remote', 'room', 'room', 'room', 'remote'), [
      zoomers,
      roomers,
      roomers2,
    ]);
    expect([...dealt.values()]).toEqual(['zoomers', 'roomers', 'roomers2', 'roomers', 'zoomers']);
  });

  test('[DL2] an unknown place goes to the smallest group once the others are dealt', () => {
    const dealt = dealByPlace(students(null, 'remote', 'remote', 'room', null), [zoomers, roomers]);
    expect([...dealt.values()]).toEqual(['roomers', 'zoomers', 'zoomers', 'roomers', 'zoomers']);
  });

  test('[DL2] a place without a group goes to the smallest group', () => {
    const dealt = dealByPlace(students('remote', 'room', 'room'), [roomers, roomers2]);
    expect([...dealt.values()]).toEqual(['roomers', 'roomers', 'roomers2']);
  });

  test('[DL3] one to each group in turn', () => {
    const dealt = dealEvenly(students('remote', 'remote', 'remote', 'room', null), [zoomers, roomers]);
    expect([...dealt.values()]).toEqual(['zoomers', 'roomers', 'zoomers', 'roomers', 'zoomers']);
  });

  test('[DL4] everybody is in one group, as evenly as can be, and the same again', () => {
    const place = fc.constantFrom<DealStudent['place']>('remote', 'room', null);
    fc.assert(
      fc.property(
        fc.array(place),
        fc.subarray([zoomers, roomers, roomers2], { minLength: 1 }),
        (places, groups) => {
          for (const deal of [dealByPlace, dealEvenly]) {
            const dealt = deal(students(...places), groups);
            expect([...dealt.keys()]).toEqual(students(...places).map(({ id }) => id));
            expect([...dealt.values()].every((id) => groups.some((group) => group.id === id))).toBe(true);
            expect(deal(students(...places), groups)).toEqual(dealt);
          }
          const sizes = groups.map(({ id }) => countOf(dealEvenly(students(...places), groups), id));
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test('[DL4] without groups nobody is in one', () => {
    expect([...dealByPlace(students('room', null), []).values()]).toEqual([null, null]);
    expect([...dealEvenly(students('room', null), []).values()]).toEqual([null, null]);
  });
});

function students(...places: DealStudent['place'][]): DealStudent[] {
  return places.map((place, index) => ({ id: `s${index}`, place }));
}

function countOf(dealt: ReadonlyMap<string, string | null>, group: string): number {
  return [...dealt.values()].filter((id) => id === group).length;
}
