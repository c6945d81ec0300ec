import { useEffect } from 'react';
import { type TabIcon, tabIcon } from './tab-icon.ts';

/** What a student sees of the page while the call is in front. */
export interface Tab {
  /** What is on; it names nobody but the teacher. */
  readonly title: string;
  readonly icon: TabIcon;
}

/** Gives the tab its title and icon. The icon is drawn here: a tab without a network still tells its state. */
export function useTab({ title, icon }: Tab): void {
  // Each render brings a new object: the same icon is drawn once.
  const key = JSON.stringify(icon);
  useEffect(() => {
    document.title = `${title} · Flip Flop`;
  }, [title]);
  useEffect(() => {
    const same: TabIcon = JSON.parse(key);
    document.querySelector('link[rel=icon]')?.setAttribute('href', tabIcon(same, paletteColour));
  }, [key]);
}

const paletteColour = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
