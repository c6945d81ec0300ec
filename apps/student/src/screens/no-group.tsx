import { Prompt, Sentence } from '../frame/prompt.tsx';

export function NoGroupScreen({ name, teacher }: { readonly name: string; readonly teacher: string }) {
  return (
    <Prompt heading={`You’re in, ${name}`}>
      <Sentence>{teacher} gives you a group soon. Stay on this page. It goes on by itself.</Sentence>
    </Prompt>
  );
}
