import type { Shape } from '@flipflop/rotation';
import { type ReactNode, type Ref, useLayoutEffect, useRef } from 'react';
import './page.css';
import { type Fill, GroundMotion, useGroundMotion } from './ground-motion.tsx';

export interface PageProps {
  /** Changes when another screen comes: it fades in, and a reader is led to its heading. */
  readonly screen: string;
  readonly fill: Fill;
  readonly shape: Shape | null;
  readonly header: ReactNode;
  readonly notices?: ReactNode;
  readonly children: ReactNode;
}

/** A whole screen: its ground, the header, notices and what it is about. */
export function Page({ screen, fill, shape, header, notices, children }: PageProps) {
  const main = useHeadingFocus(screen);
  const motion = useGroundMotion(fill, shape);
  return (
    <div
      className="st-page"
      data-page-fill={fill}
      data-fill={fill === 'paper' ? undefined : fill}
      data-group={shape ?? undefined}
      data-moving={motion.now?.way}
    >
      <GroundMotion motion={motion.now} onEnd={motion.end} />
      {header}
      <section className="st-notices" aria-label="Notices">
        {notices}
      </section>
      <main className="st-main" key={screen} ref={main}>
        {children}
      </main>
    </div>
  );
}

/**
 * A new screen takes the focus only where nothing has it: the button pressed is gone with the old screen.
 * A field comes before the heading, so that typing goes on.
 */
function useHeadingFocus(screen: string): Ref<HTMLElement> {
  const main = useRef<HTMLElement>(null);
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const place = main.current;
    const target = place?.querySelector<HTMLElement>('input') ?? place?.querySelector<HTMLElement>('h1');
    target?.focus();
  }, [screen]);
  return main;
}
