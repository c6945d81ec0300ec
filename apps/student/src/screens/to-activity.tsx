import type { GroupView } from '@flipflop/rotation';
import { Button } from '@flipflop/ui';
import { CornerShape, Prompt, Sentence } from '../frame/prompt.tsx';
import { Trouble } from '../frame/trouble.tsx';
import type { Where } from '../lesson/screen.ts';

interface ToActivityProps {
  readonly group: GroupView;
  readonly title: string;
  readonly where: Where;
  /** No round before this one was reached: there is nothing to go back to. */
  readonly first: boolean;
  readonly sent: boolean;
  readonly trouble: string | null;
  readonly onArrive: () => void;
}

export function ToActivityScreen({ title, group, where, first, sent, trouble, onArrive }: ToActivityProps) {
  return (
    <Prompt
      heading={toActivityHeading(group, where, first)}
      shape={<CornerShape group={group} ground="paper" />}
      action={
        <>
          <Trouble>{trouble}</Trouble>
          <Button variant="ink" size="big" sent={sent} onClick={onArrive}>
            Start
          </Button>
        </>
      }
    >
      <Sentence>
        {title === '' ? (
          'Now you work on your own.'
        ) : (
          <>
            Now you work on your own: <strong>{title}</strong>.
          </>
        )}
      </Sentence>
    </Prompt>
  );
}

export function toActivityHeading(group: GroupView, where: Where, first: boolean): string {
  if (first) return 'Time to start';
  if (group.from?.kind === 'activity') return 'On to the next part';
  return where === 'home' ? 'Back to your own work' : 'Go to your seat';
}
