import type { GroupView } from '@flipflop/rotation';
import { CornerShape, Prompt, Sentence } from '../frame/prompt.tsx';
import { TextButton } from '../frame/text-button.tsx';

interface EndedProps {
  readonly name: string;
  readonly group: GroupView | null;
  readonly onFinish: () => void;
}

export function EndedScreen({ name, group, onFinish }: EndedProps) {
  return (
    <Prompt
      heading={`See you, ${name}`}
      shape={<CornerShape group={group} ground="paper" />}
      under={<TextButton onClick={onFinish}>Leave this device</TextButton>}
    >
      <Sentence>The lesson is over. You can close this page.</Sentence>
    </Prompt>
  );
}
