import type { ReactNode } from 'react';
import { PlainHeader } from './header.tsx';
import { Page } from './page.tsx';
import { useTitle } from './title.ts';

/** Class and teacher, as far as the page knows them. */
export interface Labels {
  readonly className: string | null;
  readonly teacherName: string | null;
}

export const NO_LABELS: Labels = { className: null, teacherName: null };

interface PlainPageProps {
  readonly screen: string;
  readonly title: string;
  readonly labels: Labels;
  readonly children: ReactNode;
}

/** A page outside a lesson: no group, no countdown. */
export function PlainPage({ screen, title, labels, children }: PlainPageProps) {
  useTitle(title);
  return (
    <Page screen={screen} fill="paper" shape={null} header={<PlainHeader {...labels} />}>
      {children}
    </Page>
  );
}
