import { Button } from '@flipflop/ui';
import { Segmented } from '@flipflop/ui/teacher';
import { Projector } from 'lucide-react';
import { PanelNotice } from '../notices/panel-notice.tsx';
import type { Audience, Level } from './level.ts';
import type { Safety } from './use-level.ts';
import './safe-notice.css';

const OPTIONS = [
  { value: 'noNames', words: 'No names' },
  { value: 'firstNames', words: 'First names' },
  { value: 'everything', words: 'Everything' },
] as const satisfies readonly { readonly value: Level; readonly words: string }[];

const WHY = {
  board: 'The board is open in this browser too: the class may see this page.',
  extended: 'This computer has a second screen: the class may see this page.',
  told: 'This screen is on the projector: the class may see this page.',
} as const satisfies Record<Exclude<Audience, 'unasked'>, string>;

/** How much of the children this page shows, and why; or the question that has to be answered first. */
export function SafeNotice({ safety }: { readonly safety: Safety }) {
  const { level, audience, isOpen, choose } = safety;
  if (audience === 'unasked') return <Question safety={safety} />;
  if (level === 'everything' && !isOpen) return null;
  const why = audience === null ? 'Names stay hidden until you show them.' : WHY[audience];
  return (
    <section className="panel-notice-box safe-notice" aria-label="Screen-safe">
      <PanelNotice
        icon={<Projector />}
        title="Screen-safe."
        inline
        actions={
          <Segmented label="This page shows" labelHidden options={OPTIONS} value={level} onChange={choose} />
        }
      >
        {isOpen ? 'Everything shows for 30 seconds, then it is hidden again.' : why}
      </PanelNotice>
    </section>
  );
}

function Question({ safety: { answer } }: { readonly safety: Safety }) {
  return (
    <section className="panel-notice-box safe-notice" aria-label="Screen-safe">
      <PanelNotice
        icon={<Projector />}
        title="Is this screen on the projector?"
        actions={
          <>
            <Button variant="outline" onClick={() => answer(true)}>
              Yes, hide names
            </Button>
            <Button variant="outline" onClick={() => answer(false)}>
              No, show names
            </Button>
          </>
        }
      >
        Names wait for your answer. This device keeps it.
      </PanelNotice>
    </section>
  );
}
