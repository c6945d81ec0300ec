import { Prompt, Sentence } from '../frame/prompt.tsx';

export function AwayScreen({ name, teacher }: { readonly name: string; readonly teacher: string }) {
  return (
    <Prompt heading={`Are you here, ${name}?`}>
      <Sentence>
        {teacher} marked you away today. Tell {teacher} if you are here.
      </Sentence>
    </Prompt>
  );
}
