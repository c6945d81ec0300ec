import { useMemo } from 'react';
import { createSelection } from '../selection.ts';
import type { ViewName, ViewOf } from '../views.ts';
import { useConnection } from './connection-context.tsx';
import { useReadStore } from './use-read-store.ts';

/**
 * A view, or a part of it. undefined: nothing received yet; null: no lesson is running. With a selector the
 * component renders again only when the part has changed (compared by its JSON).
 */
export function useView<Name extends ViewName>(name: Name): ViewOf[Name] | null | undefined;
export function useView<Name extends ViewName, Part>(
  name: Name,
  selector: (view: ViewOf[Name]) => Part,
): Part | null | undefined;
export function useView<Name extends ViewName, Part>(
  name: Name,
  selector?: (view: ViewOf[Name]) => Part,
): ViewOf[Name] | Part | null | undefined {
  const store = useConnection().views[name];
  const selection = useMemo(
    () => (selector === undefined ? store : createSelection(store, selector)),
    [store, selector],
  );
  return useReadStore<ViewOf[Name] | Part | null | undefined>(selection);
}
