import { Logo } from '@flipflop/ui';
import { ArrowLeft } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { useTitle } from './use-title.ts';
import './page.css';

export interface PageProps {
  readonly title: string;
  /** Beside the title, quieter. */
  readonly note?: ReactNode;
  /** Where the arrow leads; without it the logo stands there. */
  readonly back?: {
    readonly href: string;
    readonly words: string;
    readonly onClick?: (event: MouseEvent<HTMLAnchorElement>) => void;
  };
  /** At the end of the header. */
  readonly actions?: ReactNode;
  /** Stays at the bottom of the window. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a class page: header with the page's one h1, what the page holds, foot. */
export function Page({ title, note, back, actions, foot, children }: PageProps) {
  useTitle(title);
  return (
    <div className="page">
      <header className="page-header">
        {back === undefined ? (
          <Logo size={24} />
        ) : (
          <a className="page-back" href={back.href} aria-label={back.words} onClick={back.onClick}>
            <ArrowLeft aria-hidden="true" />
          </a>
        )}
        <h1 className="page-title">{title}</h1>
        {note !== undefined && <p className="page-note">{note}</p>}
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      <main className="page-body">{children}</main>
      {foot !== undefined && <footer className="page-foot">{foot}</footer>}
    </div>
  );
}
