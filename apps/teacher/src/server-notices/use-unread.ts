import type { ServerNotice } from '@flipflop/rotation';
import { useCallback, useState } from 'react';

const KEY = 'flipflop.read-notices';
/** Ids that this browser remembers. */
const REMEMBERED = 40;

/** The notices that were not read in this browser, and how to mark one as read. */
export function useUnread(
  notices: readonly ServerNotice[] = [],
): [readonly ServerNotice[], (id: string) => void] {
  const [read, setRead] = useState(remembered);
  const markRead = useCallback((id: string) => {
    const ids = [...remembered(), id].slice(-REMEMBERED);
    remember(ids);
    setRead((before) => [...before, id]);
  }, []);
  return [notices.filter(({ id }) => !read.includes(id)), markRead];
}

function remembered(): readonly string[] {
  try {
    return localStorage.getItem(KEY)?.split(' ') ?? [];
  } catch {
    return [];
  }
}

function remember(ids: readonly string[]): void {
  try {
    localStorage.setItem(KEY, ids.join(' '));
  } catch {
    // Where nothing is kept, it is told again at the next start: once too often is better than never.
  }
}
