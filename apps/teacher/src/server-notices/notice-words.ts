import type { ServerNotice } from '@flipflop/rotation';
import { counted } from '../words/counted.ts';

export interface NoticeWords {
  readonly title: string;
  /** What it means for the teacher, and what to do. */
  readonly sentence: string;
}

type Damaged = Extract<ServerNotice, { readonly kind: 'damaged' }>;

const WORDS: Readonly<Record<Damaged['what'], Readonly<Record<Damaged['used'], NoticeWords>>>> = {
  register: {
    before: {
      title: 'The list of this class was damaged.',
      sentence: 'The last good version is here. Look whether names, groups and the lesson are right.',
    },
    nothing: {
      title: 'A class cannot be read any more.',
      sentence: 'Its damaged file was kept. Who runs Flip Flop can bring the class back from a backup.',
    },
  },
  session: {
    before: {
      title: 'This lesson was damaged.',
      sentence: 'The last good version is here; your last press may be missing. Look at round and time.',
    },
    nothing: {
      title: 'The last lesson cannot be read any more.',
      sentence: 'The plan is still here: start the lesson again. The damaged file was kept.',
    },
  },
  revision: {
    before: {
      title: 'The plan of this lesson was damaged.',
      sentence: 'The last good version is here. Look whether it is right.',
    },
    nothing: {
      title: 'The lesson that ran cannot go on: its plan cannot be read any more.',
      sentence: 'Start a lesson again. The damaged file was kept.',
    },
  },
  code: {
    before: {
      title: 'The class code was damaged.',
      sentence: 'The last good version is here. Try it once.',
    },
    nothing: {
      title: 'The class code lets nobody in any more.',
      sentence: 'Cards still do. A lesson that is started anew gets a new code.',
    },
  },
  lesson: {
    before: {
      title: 'A lesson in the list was damaged.',
      sentence: 'The last good version is here. Look whether it is right.',
    },
    nothing: {
      title: 'A lesson cannot be read any more, and is missing in the list.',
      sentence: 'Its damaged file was kept. Who runs Flip Flop can bring it back from a backup.',
    },
  },
};

/** What happened to the server, in words for a teacher. */
export function noticeWords(notice: ServerNotice): NoticeWords {
  if (notice.kind === 'damaged') return WORDS[notice.what][notice.used];
  const span = spanOf(Math.abs(notice.ms));
  return notice.ms > 0
    ? {
        title: `The server’s clock went forward by ${span}.`,
        sentence: 'It slept, or its clock was set. Look at the countdown, and add time if it should run on.',
      }
    : {
        title: `The server’s clock had gone back by ${span}.`,
        sentence: 'The countdown kept what was left of it.',
      };
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** In one unit: "1 hour", "40 days". */
function spanOf(ms: number): string {
  if (ms >= 2 * DAY_MS) return counted(Math.round(ms / DAY_MS), 'day');
  if (ms >= HOUR_MS) return counted(Math.round(ms / HOUR_MS), 'hour');
  if (ms >= MINUTE_MS) return counted(Math.round(ms / MINUTE_MS), 'minute');
  return counted(Math.max(1, Math.round(ms / 1_000)), 'second');
}
