import type { Api } from '@flipflop/client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { createLessonSaver, type Kept, type LessonSaver, type SaverState } from './lesson-saver.ts';

/** Ms without a key after which what was typed is saved. */
const PAUSE_MS = 800;

/** One saver for as long as the page is open. What still waits is saved as the page goes. */
export function useLessonSaver(
  api: Api,
  classId: string,
  kept: Kept | null,
): LessonSaver & { readonly state: SaverState } {
  const [saver] = useState(() => createLessonSaver({ api, classId, kept, pauseMs: PAUSE_MS }));
  const state = useSyncExternalStore(saver.subscribe, saver.get);
  const isSafe = state.saving.kind === 'saved';

  useEffect(() => () => void saver.flush(), [saver]);

  useEffect(() => {
    if (isSafe) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isSafe]);

  return { ...saver, state };
}
