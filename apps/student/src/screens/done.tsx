import type { GroupView, Shape } from '@flipflop/rotation';
import { Button, Confetti } from '@flipflop/ui';
import { CornerShape, Prompt, Sentence } from '../frame/prompt.tsx';
import { nextWords } from './words.ts';

interface DoneProps {
  readonly name: string;
  readonly teacher: string;
  readonly group: GroupView;
  readonly colours: readonly Shape[];
  readonly onAgain: () => void;
}

export function DoneScreen({ name, teacher, group, colours, onAgain }: DoneProps) {
  return (
    <>
      <Confetti groups={colours} />
      <Prompt
        heading={`You did it, ${name}`}
        shape={<CornerShape group={group} ground="paper" />}
        action={
          <Button variant="outline" size="big" onClick={onAgain}>
            Look at it again
          </Button>
        }
      >
        <Sentence>
          {teacher} sees that you are done. {nextWords(group.next, teacher)}
        </Sentence>
      </Prompt>
    </>
  );
}
