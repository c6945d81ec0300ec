import type { ReactNode } from 'react';
import type { TabIcon } from '../tab/tab-icon.ts';
import { useTab } from '../tab/use-tab.ts';
import { PlainHeader } from './header.tsx';
import { Page } from './page.tsx';

/** Class and teacher, as far as the page knows them. */
export interface Labels {
  readonly className: string | null;
  readonly teacherName: string | null;
}

export const NO_LABELS: Labels = { className: null, teacherName: null };

interface PlainPageProps {
  readonly screen: string;
  readonly title: string;
  /** Of the tab. */
  readonly icon?: TabIcon;
  readonly labels: Labels;
  readonly children: ReactNode;
}

const LOGO: TabIcon = { kind: 'logo' };

/** A page outside a lesson: no group, no countdown. */
export function PlainPage({ screen, title, icon = LOGO, labels, children }: PlainPageProps) {
  useTab({ title, icon });
  return (
    <Page screen={screen} fill="paper" shape={null} header={<PlainHeader {...labels} />}>
      {children}
    </Page>
  );
}
