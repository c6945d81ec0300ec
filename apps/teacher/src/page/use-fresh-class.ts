import type { Api } from '@flipflop/client';
import type { ClassPage } from '@flipflop/protocol';
import { useEffect, useRef } from 'react';

/** How often a page that is looked at asks again, ms. */
const EVERY_MS = 20_000;

/**
 * Keeps a class page as it is by now: co-teachers come in, students get their cards, elsewhere. Asks when the
 * window is looked at again and now and then; an answer from before a change on this page is dropped.
 */
export function useFreshClass(api: Api, page: ClassPage, onChange: (page: ClassPage) => void): void {
  const latest = useRef({ page, onChange });
  latest.current = { page, onChange };
  const classId = page.id;
  useEffect(() => {
    const refresh = async () => {
      if (document.visibilityState !== 'visible') return;
      const before = latest.current.page;
      const now = await api.call('classGet', { params: { classId } });
      if (now.ok && latest.current.page === before) latest.current.onChange(now.value);
    };
    const ask = () => void refresh();
    const timer = setInterval(ask, EVERY_MS);
    window.addEventListener('focus', ask);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', ask);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [api, classId]);
}
