import type { GroupView, Shape } from '@flipflop/rotation';
import { Button, Confetti } from '@flipflop/ui';
import { CornerShape, Prompt, Sentence } from '../frame/prompt.tsx';
import { nextWords } from './words.ts';

interface DoneProps {
  readonly name: string;
  readonly teacher: string;
  readonly group: GroupView;
  readonly colours: readonly Shape[];
  /** The server has it; without a connection it is told later. */
  readonly told: boolean;
  readonly onAgain: () => void;
}

export function DoneScreen({ name, teacher, group, colours, told, onAgain }: DoneProps) {
  return (
    <>
      <Confetti groups={colours} />
      <Prompt
        heading={`You did\u00a0it, ${name}`}
        shape={<CornerShape group={group} ground="paper" />}
        action={
          <Button variant="outline" size="big" onClick={onAgain}>
            Look at it again
          </Button>
        }
      >
        <Sentence>
          {told ? `${teacher} sees that you are done.` : `${teacher} sees it when you are back.`}{' '}
          {nextWords(group.next, teacher)}
        </Sentence>
      </Prompt>
    </>
  );
}
