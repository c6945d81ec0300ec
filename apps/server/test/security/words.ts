import { randomBytes } from 'node:crypto';
import type { Lesson } from '@flipflop/protocol';
import { flipFlop } from '@flipflop/rotation';

/** Words that are each said once in the world: wherever one turns up, it was carried there. */
export interface Words {
  /** A new word of this sort, made of letters alone, so that no cleaning changes it. */
  make(sort: string): string;
  readonly all: ReadonlyMap<string, string>;
}

export function createWords(): Words {
  const all = new Map<string, string>();
  const letters = (count: number) =>
    Array.from(randomBytes(count), (byte) => String.fromCharCode(97 + (byte % 26))).join('');
  return {
    all,
    make(sort) {
      const word = `Zq${letters(10)}`;
      all.set(word, sort);
      return word;
    },
  };
}

/** A lesson in which every text is a word of its own. */
export function lessonOf(words: Words): { readonly lesson: Lesson; readonly call: string } {
  const call = words.make('call').toLowerCase();
  const plan = flipFlop({
    minutes: 20,
    live: words.make('station'),
    work: { title: words.make('station'), activity: 'a1' },
    wrapUp: { text: words.make('wrap-up'), minutes: 3 },
  });
  return {
    call,
    lesson: {
      title: words.make('lesson'),
      plan,
      content: {
        call: `https://meet.example.org/${call}`,
        live: { bring: words.make('bring'), place: words.make('place') },
        activities: [
          {
            id: 'a1',
            title: words.make('activity'),
            instructions: words.make('instructions'),
            link: `https://example.org/${words.make('url').toLowerCase()}`,
          },
        ],
      },
    },
  };
}
