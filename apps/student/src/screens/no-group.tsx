import { Prompt, Sentence } from '../frame/prompt.tsx';
import { TextButton } from '../frame/text-button.tsx';

interface NoGroupProps {
  readonly name: string;
  readonly teacher: string;
  readonly onNotMe: () => void;
}

export function NoGroupScreen({ name, teacher, onNotMe }: NoGroupProps) {
  return (
    <Prompt heading={`You’re in, ${name}`} under={<TextButton onClick={onNotMe}>I am not {name}</TextButton>}>
      <Sentence>{teacher} gives you a group soon. Stay on this page. It goes on by itself.</Sentence>
    </Prompt>
  );
}
