import type { ClassView, GroupView } from '@flipflop/rotation';
import { Confetti } from '@flipflop/ui';
import { CornerShape, Prompt, Sentence } from '../frame/prompt.tsx';

export function WrapUpScreen({
  view,
  group,
}: {
  readonly view: ClassView;
  readonly group: GroupView | null;
}) {
  return (
    <>
      <Confetti groups={view.groups.map(({ shape }) => shape)} />
      <Prompt heading="Well done" shape={<CornerShape group={group} ground="paper" />}>
        <Sentence>{view.wrapUp.text === '' ? 'That was the last round.' : view.wrapUp.text}</Sentence>
      </Prompt>
    </>
  );
}
