import type { ReactNode } from 'react';

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="gallery-section">
      <h2>{title}</h2>
      <div className="gallery-row">{children}</div>
    </section>
  );
}

/** One example and what it shows. */
export function State({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <div className="gallery-state">
      {children}
      <span>{words}</span>
    </div>
  );
}
