import type { Activity, Step } from '@flipflop/activity';

const step = {
  instructions: 'Do it **now**.',
  picture: null,
  goal: null,
  minutes: 4,
  need: 'must',
  coachSees: false,
} as const;

const steps: readonly Step[] = [
  { ...step, id: 'read', title: 'Why the hole?', kind: 'read' },
  {
    ...step,
    id: 'check',
    title: 'Check',
    kind: 'check',
    question: {
      id: 'hole',
      prompt: 'What does the hole do?',
      ask: {
        kind: 'choice',
        options: [
          { id: 'x1', text: 'It looks nice' },
          { id: 'x2', text: 'The middle gets done' },
        ],
      },
    },
    check: {
      key: { kind: 'choice', option: 'x2' },
      right: 'Yes: heat comes from inside as well.',
      notYet: 'Think of a sponge.',
      byOption: {},
      tries: 2,
      reveal: true,
      rewatch: null,
    },
  },
  {
    ...step,
    id: 'say',
    title: 'Say it',
    kind: 'answer',
    question: { id: 'why', prompt: 'Why boil them?', ask: { kind: 'text' } },
  },
];

/** Reading, a check with a key and an answer in words. */
export const bagels = (): Activity => ({
  title: 'Shape and boil',
  tags: ['baking'],
  steps,
  coachCheck: 'Are there six rings on the tray?',
  reflection: null,
  extension: '',
});
