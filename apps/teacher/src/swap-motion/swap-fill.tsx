import { useState } from 'react';
import './swap-motion.css';

export type Fill = 'full' | 'pale' | 'outline';

/** How a station fills a group's ground: full with the teacher, pale on their own, an outline at a break. */
export const FILL_OF = { live: 'full', activity: 'pale', break: 'outline' } as const satisfies Record<
  string,
  Fill
>;

/** The ground of a group. Another fill comes over the one before, in the second half of the swap. */
export function SwapFill({ fill }: { readonly fill: Fill }) {
  const [shown, setShown] = useState<{ readonly now: Fill; readonly before: Fill | null }>({
    now: fill,
    before: null,
  });
  if (shown.now !== fill) setShown({ now: fill, before: shown.now });
  return (
    <>
      {shown.before !== null && <span className="swap-fill" data-fill={shown.before} />}
      <span
        className="swap-fill"
        data-fill={shown.now}
        data-comes={shown.before === null ? undefined : ''}
        key={shown.now}
      />
    </>
  );
}
