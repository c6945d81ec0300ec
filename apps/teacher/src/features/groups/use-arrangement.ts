import type { ClassPage } from '@flipflop/protocol';
import { useState } from 'react';
import type { PageTools } from '../../page/page-tools.ts';
import { type Sending, useSending } from '../../page/use-sending.ts';
import { type Arrangement, arrangementOf, backTo } from './arrangement.ts';

/** How many changes can be taken back. */
const STEPS_KEPT = 20;

/** The arrangements before, the latest last. */
export interface Steps {
  readonly list: readonly Arrangement[];
  readonly add: (before: Arrangement) => void;
  readonly drop: () => void;
  readonly clear: () => void;
}

export function useSteps(): Steps {
  const [list, setList] = useState<readonly Arrangement[]>([]);
  return {
    list,
    add: (before) => setList((steps) => [...steps, before].slice(-STEPS_KEPT)),
    drop: () => setList((steps) => steps.slice(0, -1)),
    clear: () => setList([]),
  };
}

interface Changing extends Sending {
  /** Whether it came about. */
  readonly change: (next: (before: Arrangement) => Arrangement) => Promise<boolean>;
  readonly undo: () => Promise<void>;
}

/** Changes the groups of a class as a whole, each change with a way back. */
export function useArrangement(
  { api }: Pick<PageTools, 'api'>,
  page: ClassPage,
  steps: Steps,
  onChange: (page: ClassPage) => void,
): Changing {
  const sending = useSending();
  const now = arrangementOf(page);

  const put = async (body: Arrangement): Promise<boolean> => {
    // A second press while the first is on its way would start from groups that are about to change.
    if (sending.sent) return false;
    const after = await sending.send(() => api.call('groupsSet', { params: { classId: page.id }, body }));
    if (after !== null) onChange(after);
    return after !== null;
  };
  const change: Changing['change'] = async (next) => {
    const isDone = await put(next(now));
    if (isDone) steps.add(now);
    return isDone;
  };
  const undo = async () => {
    const last = steps.list.at(-1);
    if (last !== undefined && (await put(backTo(last, now)))) steps.drop();
  };
  return { ...sending, change, undo };
}
