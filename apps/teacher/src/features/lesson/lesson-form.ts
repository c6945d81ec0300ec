import type { Lesson } from '@flipflop/protocol';
import { WIRE } from '@flipflop/protocol/limits';
import { parseLink } from '@flipflop/protocol/link';
import type { Group, Id, Plan } from '@flipflop/rotation';
import { LIMITS } from '@flipflop/rotation/limits';
import { flipFlop } from '@flipflop/rotation/presets';
import { plainText } from '../../words/plain-text.ts';
import {
  type ActivityFieldName,
  type ActivityForm,
  activityFormOf,
  activityOf,
  usedActivities,
} from './activity-form.ts';
import { linkProblem } from './link-words.ts';
import { mapStations, stationsOf } from './plan-cells.ts';

/** What the page's fields hold, as they were typed. */
export interface LessonForm {
  readonly title: string;
  /** On their own. One that no group does any more stays here until the page is left, and is not saved. */
  readonly activities: readonly ActivityForm[];
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
  /** The time of day at which it must be over, "09:54"; empty: none. */
  readonly mustEnd: string;
}

/** The fields in which something can be wrong. */
export type TextFieldName = Exclude<
  keyof LessonForm,
  'activities' | 'wrapUpMinutes' | 'minutes' | 'changeoverSeconds' | 'autoSwap' | 'mustEnd'
>;

/** A field of one activity: "title work". */
export type ActivityField = `${ActivityFieldName} ${Id}`;

export type FormProblems = Partial<Readonly<Record<TextFieldName | ActivityField, string>>>;

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
  return {
    title,
    activities: usedActivities(plan, content.activities).map(activityFormOf),
    liveTitle: liveTitleOf(plan),
    bring: content.live.bring,
    place: content.live.place,
    call: content.call ?? '',
    wrapUp: plan.wrapUp.text,
    wrapUpMinutes: plan.wrapUp.minutes,
    minutes: plan.rounds.map((round) => round.minutes),
    changeoverSeconds: plan.changeoverSeconds,
    autoSwap: plan.autoSwap,
    mustEnd: content.mustEnd ?? '',
  };
}

/** The lesson that the fields describe. What has no field here (groups, cells) stays as it is. */
export function lessonOf(form: LessonForm, base: Lesson): Lesson {
  const liveTitle = plainText(form.liveTitle);
  const activities = usedActivities(base.plan, form.activities).map(activityOf);
  const titles = new Map(activities.map(({ id, title }) => [id, title]));
  const liveBefore = liveTitleOf(base.plan);
  // What says the same as before says the same from now on, in every cell.
  const plan = mapStations(base.plan, (station) => {
    const work = station.activity === undefined ? undefined : titles.get(station.activity);
    if (work !== undefined) return { ...station, title: work };
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
      activities,
      ...(form.mustEnd === '' ? {} : { mustEnd: form.mustEnd }),
    },
  };
}

const WORK_TITLE = 'Say in a few words what they work on.';

const REQUIRED: Partial<Record<TextFieldName, string>> = {
  title: 'A lesson needs a name.',
  liveTitle: 'Say in a few words what you do together.',
  place: 'Say where students in the room come to.',
};

/** What is said of a field that is still empty. */
const MISSING: ReadonlySet<string | undefined> = new Set([WORK_TITLE, ...Object.values(REQUIRED)]);

/** Characters of each field. */
const LONGEST: Readonly<Record<TextFieldName, number>> = {
  title: WIRE.lessonTitle,
  liveTitle: LIMITS.stationTitle,
  bring: WIRE.bring,
  place: WIRE.roomPlace,
  call: WIRE.url,
  wrapUp: LIMITS.wrapUpText,
};

const LONGEST_OF_ACTIVITY: Readonly<Record<ActivityFieldName, number>> = {
  title: WIRE.activityTitle,
  instructions: WIRE.instructions,
  link: WIRE.url,
};

const ACTIVITY_FIELDS = ['title', 'instructions', 'link'] as const satisfies readonly ActivityFieldName[];

const TEXT_FIELDS = [
  'liveTitle',
  'bring',
  'place',
  'call',
  'title',
  'wrapUp',
] as const satisfies readonly TextFieldName[];

/**
 * What keeps the form from being run with this plan, by field, in the order of the page.
 * What no group does needs no title.
 */
export function formProblems(form: LessonForm, plan: Plan): FormProblems {
  const works = usedActivities(plan, form.activities).flatMap((activity) =>
    ACTIVITY_FIELDS.map((name) => [`${name} ${activity.id}`, activityProblem(name, activity)] as const),
  );
  const others = TEXT_FIELDS.filter((name) => name !== 'liveTitle' || hasLive(plan)).map(
    (name) => [name, problemOf(name, plainText(form[name]))] as const,
  );
  return Object.fromEntries(
    [...works, ...others].flatMap(([name, problem]) => (problem === null ? [] : [[name, problem] as const])),
  );
}

/** Whether something is wrong in the fields of an activity, beside a title that is missing. */
export const activityHasFault = (problems: FormProblems, activity: Id): boolean =>
  ACTIVITY_FIELDS.some((name) => {
    const problem = problems[`${name} ${activity}`];
    return problem !== undefined && problem !== WORK_TITLE;
  });

const hasLive = (plan: Plan): boolean => stationsOf(plan).some(({ kind }) => kind === 'live');

function activityProblem(name: ActivityFieldName, activity: ActivityForm): string | null {
  const text = plainText(activity[name]);
  if (text === '') return name === 'title' ? WORK_TITLE : null;
  return lengthProblem(text, LONGEST_OF_ACTIVITY[name]) ?? (name === 'link' ? linkProblem(text) : null);
}

function problemOf(name: TextFieldName, text: string): string | null {
  if (text === '') return REQUIRED[name] ?? null;
  return lengthProblem(text, LONGEST[name]) ?? (name === 'call' ? linkProblem(text) : null);
}

const lengthProblem = (text: string, longest: number): string | null =>
  text.length > longest ? `Too long: ${text.length} characters. There is room for ${longest}.` : null;

/** Whether it can be kept as a draft: words may be missing, what is there must be right. */
export const canBeKept = (problems: FormProblems): boolean =>
  Object.values(problems).every((problem) => MISSING.has(problem));

/** What the button that needs the whole form says while it cannot be pressed; undefined: it can. */
export function whyNotStarted(problems: FormProblems): string | undefined {
  const words = Object.values(problems);
  if (words.length === 0) return undefined;
  return words.includes(WORK_TITLE) || problems.liveTitle === REQUIRED.liveTitle
    ? 'Give each part a title first'
    : 'Look at the marked field first';
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

/** What groups do with the teacher, as the rotation says it, or else the first cell. */
const liveTitleOf = (plan: Plan): string => stationsOf(plan).find(({ kind }) => kind === 'live')?.title ?? '';
