import type { Lesson } from '@flipflop/protocol';
import { fourStations } from '@flipflop/rotation';

/** Four groups, four rounds, nothing that happens by itself. */
export const lesson = (): Lesson => ({
  title: 'Fractions',
  plan: {
    ...fourStations({
      minutes: 170,
      live: 'Fractions',
      work: [
        { title: 'Worksheet', activity: 'a1' },
        { title: 'Reading', activity: 'a2' },
      ],
      rest: 'Rest',
      changeoverSeconds: 300,
    }),
  },
  content: {
    call: 'https://meet.example.org/room-7',
    live: { bring: '', place: 'the teacher’s table' },
    activities: [
      { id: 'a1', title: 'Worksheet', instructions: 'Read, then draw.', link: null },
      { id: 'a2', title: 'Reading', instructions: '', link: 'https://example.org/book' },
    ],
  },
});
