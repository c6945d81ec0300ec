import type { Lesson } from '@flipflop/protocol';
import { WIRE } from '@flipflop/protocol/limits';
import { parseLink } from '@flipflop/protocol/link';
import type { Group, Station } from '@flipflop/rotation';
import { LIMITS } from '@flipflop/rotation/limits';
import { flipFlop } from '@flipflop/rotation/presets';
import { plainText } from '../../words/plain-text.ts';
import { mapStations } from './plan-cells.ts';

/** What the page's fields hold, as they were typed. */
export interface LessonForm {
  readonly title: string;
  /** On their own. */
  readonly workTitle: string;
  readonly instructions: string;
  readonly link: string;
  /** With the teacher. */
  readonly liveTitle: string;
  readonly bring: string;
  readonly place: string;
  readonly call: string;
  /** At the end. */
  readonly wrapUp: string;
  readonly wrapUpMinutes: number;
  /** Of each round. */
  readonly minutes: readonly number[];
  readonly changeoverSeconds: number;
  readonly autoSwap: boolean;
}

/** The fields in which something can be wrong. */
export type TextFieldName = Exclude<
  keyof LessonForm,
  'wrapUpMinutes' | 'minutes' | 'changeoverSeconds' | 'autoSwap'
>;

export type FormProblems = Partial<Readonly<Record<TextFieldName, string>>>;

const MINUTES = 20;
const WORK = 'work';

/** A flip-flop to begin with, in which the two titles are missing. */
export function newLesson(groups: readonly Group[], title: string): Lesson {
  return {
    title,
    plan: flipFlop({ groups, minutes: MINUTES, live: '', work: { title: '', activity: WORK } }),
    content: {
      call: null,
      live: { bring: '', place: 'the teacher’s table' },
      activities: [{ id: WORK, title: '', instructions: '', link: null }],
    },
  };
}

export function formOf({ title, plan, content }: Lesson): LessonForm {
  const work = content.activities[0];
  return {
    title,
    workTitle: titleOf(plan.stations, 'activity'),
    instructions: work?.instructions ?? '',
    link: work?.link ?? '',
    liveTitle: titleOf(plan.stations, 'live'),
    bring: content.live.bring,
    place: content.live.place,
    call: content.call ?? '',
    wrapUp: plan.wrapUp.text,
    wrapUpMinutes: plan.wrapUp.minutes,
    minutes: plan.rounds.map((round) => round.minutes),
    changeoverSeconds: plan.changeoverSeconds,
    autoSwap: plan.autoSwap,
  };
}

/** The lesson that the fields describe. What has no field here (groups, cells, other activities) stays as it is. */
export function lessonOf(form: LessonForm, base: Lesson): Lesson {
  const workTitle = plainText(form.workTitle);
  const liveTitle = plainText(form.liveTitle);
  const { content } = base;
  const work = content.activities[0]?.id;
  const liveBefore = titleOf(base.plan.stations, 'live');
  // What says the same as before says the same from now on, in every cell.
  const plan = mapStations(base.plan, (station) => {
    if (station.kind === 'activity' && station.activity === work) return { ...station, title: workTitle };
    const isTheLive = station.kind === 'live' && station.title === liveBefore;
    return { ...station, title: isTheLive ? liveTitle : plainText(station.title) };
  });
  return {
    title: plainText(form.title),
    plan: {
      ...plan,
      rounds: plan.rounds.map((round, index) => ({
        ...round,
        minutes: form.minutes[index] ?? round.minutes,
      })),
      changeoverSeconds: form.changeoverSeconds,
      autoSwap: form.autoSwap,
      wrapUp: { text: plainText(form.wrapUp), minutes: form.wrapUpMinutes },
    },
    content: {
      call: parseLink(form.call),
      live: { bring: plainText(form.bring), place: plainText(form.place) },
      activities: content.activities.map((activity, index) =>
        index === 0
          ? {
              ...activity,
              title: workTitle,
              instructions: plainText(form.instructions),
              link: parseLink(form.link),
            }
          : activity,
      ),
    },
  };
}

const REQUIRED: FormProblems = {
  title: 'A lesson needs a name.',
  workTitle: 'Say in a few words what they work on.',
  liveTitle: 'Say in a few words what you do together.',
  place: 'Say where students in the room come to.',
};

/** Characters of each field. */
const LONGEST: Readonly<Record<TextFieldName, number>> = {
  title: WIRE.lessonTitle,
  workTitle: WIRE.activityTitle,
  instructions: WIRE.instructions,
  link: WIRE.url,
  liveTitle: LIMITS.stationTitle,
  bring: WIRE.bring,
  place: WIRE.roomPlace,
  call: WIRE.url,
  wrapUp: LIMITS.wrapUpText,
};

const TEXT_FIELDS = [
  'title',
  'workTitle',
  'instructions',
  'link',
  'liveTitle',
  'bring',
  'place',
  'call',
  'wrapUp',
] as const satisfies readonly TextFieldName[];

/** What keeps the form from being saved, by field, in the order of the page. */
export function formProblems(form: LessonForm): FormProblems {
  const found = TEXT_FIELDS.flatMap((name) => {
    const problem = problemOf(name, plainText(form[name]));
    return problem === null ? [] : [[name, problem] as const];
  });
  return Object.fromEntries(found);
}

function problemOf(name: TextFieldName, text: string): string | null {
  if (text === '') return REQUIRED[name] ?? null;
  if (text.length > LONGEST[name]) {
    return `Too long: ${text.length} characters. There is room for ${LONGEST[name]}.`;
  }
  const isLink = name === 'link' || name === 'call';
  if (!isLink || parseLink(text) !== null) return null;
  return /^http:/i.test(text)
    ? 'Only links that start with https:// are opened.'
    : 'This is not a link. Copy the whole address, it starts with https://';
}

/** What the button that needs the whole form says while it cannot be pressed; undefined: it can. */
export function whyNotSaved(problems: FormProblems): string | undefined {
  if (problems.workTitle === REQUIRED.workTitle || problems.liveTitle === REQUIRED.liveTitle) {
    return 'Give both parts a title first';
  }
  return Object.keys(problems).length > 0 ? 'Look at the marked field first' : undefined;
}

/** The host that a link really leads to: "docs.google.com". Null: it is no link. */
export function linkHost(text: string): string | null {
  const link = parseLink(text);
  return link === null ? null : new URL(link).host;
}

/** Minutes of the whole lesson, changeovers and wrap-up with it. */
export function lessonMinutes({ minutes, changeoverSeconds, wrapUpMinutes }: LessonForm): number {
  const rounds = minutes.reduce((sum, each) => sum + each, 0);
  return rounds + ((minutes.length - 1) * changeoverSeconds) / 60 + wrapUpMinutes;
}

/** Minutes from the lesson's start to the start of a round. */
export function minutesBefore({ minutes, changeoverSeconds }: LessonForm, round: number): number {
  return minutes.slice(0, round).reduce((sum, each) => sum + each + changeoverSeconds / 60, 0);
}

const titleOf = (stations: readonly Station[], kind: Station['kind']): string =>
  stations.find((station) => station.kind === kind)?.title ?? '';
