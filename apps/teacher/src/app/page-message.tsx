import { Logo } from '@flipflop/ui';
import type { ReactNode } from 'react';
import './page-message.css';

/** A whole page that says one thing. */
export function PageMessage({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <main className="page-message">
      <Logo size={32} />
      <h1 className="page-message-title">{title}</h1>
      {children}
    </main>
  );
}
