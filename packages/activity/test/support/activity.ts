import type { Activity, Step } from '../../src/index.ts';

const base = {
  title: 'A step',
  instructions: 'Do it.',
  picture: null,
  goal: null,
  minutes: null,
  need: 'must',
  coachSees: false,
} as const;

const options = ['x1', 'x2', 'x3'].map((id) => ({ id, text: `Option ${id}` }));

const page = { url: 'https://example.org/a', embed: null, host: 'example.org' };

export const VIDEO_SECONDS = 240;

const steps: readonly Step[] = [
  { ...base, id: 'read', kind: 'read' },
  {
    ...base,
    id: 'watch',
    kind: 'watch',
    video: { from: 'recording', media: 'm1', seconds: VIDEO_SECONDS },
    moments: [],
  },
  {
    ...base,
    id: 'loom',
    kind: 'watch',
    video: { from: 'elsewhere', page, tellsPosition: false, seconds: null },
    moments: [],
  },
  {
    ...base,
    id: 'tube',
    kind: 'watch',
    video: { from: 'elsewhere', page, tellsPosition: true, seconds: null },
    moments: [],
  },
  { ...base, id: 'say', kind: 'answer', question: { id: 'why', prompt: 'Why?', ask: { kind: 'text' } } },
  {
    ...base,
    id: 'check',
    kind: 'check',
    question: { id: 'hole', prompt: 'Why the hole?', ask: { kind: 'choice', options } },
    check: {
      key: { kind: 'choice', option: 'x2' },
      right: 'Yes',
      notYet: 'Think of a sponge',
      byOption: {},
      tries: 2,
      reveal: true,
      rewatch: null,
    },
  },
  { ...base, id: 'do', kind: 'do', parts: ['Cut', 'Roll', 'Push'], photo: null },
];

/** Seven steps, one of each kind that rules differ for. */
export const bagels: Activity = {
  title: 'Shape and boil',
  tags: [],
  steps,
  coachCheck: 'Are there six rings on the tray?',
  reflection: { id: 'last', prompt: 'What surprised you?', ask: { kind: 'text' } },
  extension: '',
};
