import { expect, test } from 'vitest';
import { createValueStore } from '../src/read-store.ts';
import { createSelection } from '../src/selection.ts';

interface View {
  readonly phase: string;
  readonly groups: readonly string[];
}

test('a part keeps its object while it says the same', () => {
  const store = createValueStore<View | null | undefined>(undefined);
  const groups = createSelection(store, (view) => ({ names: view.groups }));
  expect(groups.get()).toBeUndefined();
  store.set({ phase: 'lobby', groups: ['Zoomers', 'Roomers'] });
  const before = groups.get();
  expect(groups.get()).toBe(before);
  store.set({ phase: 'counting', groups: ['Zoomers', 'Roomers'] });
  expect(groups.get()).toBe(before);
  store.set({ phase: 'counting', groups: ['Zoomers'] });
  expect(groups.get()).toEqual({ names: ['Zoomers'] });
  store.set(null);
  expect(groups.get()).toBeNull();
});
