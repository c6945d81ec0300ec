import type { Api } from '@flipflop/client';
import type { ClassPage } from '@flipflop/protocol';
import { useCallback } from 'react';
import { type Loaded, useLoaded } from './use-loaded.ts';

/** One class as its teacher sees it. */
export function useClass(api: Api, classId: string): Loaded<ClassPage> {
  const ask = useCallback(() => api.call('classGet', { params: { classId } }), [api, classId]);
  return useLoaded(ask);
}
