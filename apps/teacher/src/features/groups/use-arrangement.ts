import type { ClassPage } from '@flipflop/protocol';
import { useEffect, useRef, useState } from 'react';
import type { PageTools } from '../../page/page-tools.ts';
import { type Sending, useSending } from '../../page/use-sending.ts';
import { type Arrangement, arrangementOf, backTo } from './arrangement.ts';

/** How many changes can be taken back. */
const STEPS_KEPT = 20;

/** The arrangements before. */
export interface Steps {
  readonly count: number;
  readonly last: () => Arrangement | undefined;
  readonly add: (before: Arrangement) => void;
  readonly drop: () => void;
  readonly clear: () => void;
}

export function useSteps(): Steps {
  const list = useRef<readonly Arrangement[]>([]);
  const [count, setCount] = useState(0);
  const keep = (next: readonly Arrangement[]) => {
    list.current = next;
    setCount(next.length);
  };
  return {
    count,
    last: () => list.current.at(-1),
    add: (before) => keep([...list.current, before].slice(-STEPS_KEPT)),
    drop: () => keep(list.current.slice(0, -1)),
    clear: () => keep([]),
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
  const newest = useRef(page);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    newest.current = page;
  }, [page]);

  /** One after the other: what is pressed while another is on its way starts from what that one makes. */
  const inTurn = <Value>(run: (now: Arrangement) => Promise<Value>): Promise<Value> => {
    const next = turn.current.then(() => run(arrangementOf(newest.current)));
    turn.current = next.catch(() => undefined);
    return next;
  };
  const put = async (body: Arrangement): Promise<boolean> => {
    const after = await sending.send(() => api.call('groupsSet', { params: { classId: page.id }, body }));
    if (after === null) return false;
    newest.current = after;
    onChange(after);
    return true;
  };
  const change: Changing['change'] = (next) =>
    inTurn(async (now) => {
      const isDone = await put(next(now));
      if (isDone) steps.add(now);
      return isDone;
    });
  const undo = () =>
    inTurn(async (now) => {
      const last = steps.last();
      if (last !== undefined && (await put(backTo(last, now)))) steps.drop();
    });
  return { ...sending, change, undo };
}
