import type { Lesson } from '@flipflop/protocol';
import { flipFlop } from '@flipflop/rotation';

/** The lesson that runs in every class of the bench. */
export const LESSON: Lesson = {
  title: 'Bagels: from dough to oven',
  plan: flipFlop({
    minutes: 20,
    live: 'Why boil a bagel?',
    work: { title: 'Shape and boil', activity: 'boil' },
  }),
  content: {
    call: null,
    live: { bring: 'Bring your dough.', place: 'the teacher’s table' },
    activities: [{ id: 'boil', title: 'Shape and boil', instructions: 'Shape six rings.', link: null }],
  },
};
