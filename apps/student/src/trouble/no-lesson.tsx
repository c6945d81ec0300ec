import { type Labels, PlainPage } from '../frame/plain-page.tsx';
import { Prompt, Sentence } from '../frame/prompt.tsx';
import { TextButton } from '../frame/text-button.tsx';
import { Trouble } from '../frame/trouble.tsx';

interface NoLessonProps {
  readonly labels: Labels;
  readonly name: string;
  readonly trouble: string | null;
  readonly onOtherCode: () => void;
  readonly onNotMe: () => void;
}

export function NoLessonPage({ labels, name, trouble, onOtherCode, onNotMe }: NoLessonProps) {
  return (
    <PlainPage screen="noLesson" title="No lesson right now" labels={labels}>
      <Prompt
        heading="No lesson right now"
        under={
          <>
            <Trouble>{trouble}</Trouble>
            <TextButton onClick={onOtherCode}>Type a class code</TextButton>
            <TextButton onClick={onNotMe}>I am not {name}</TextButton>
          </>
        }
      >
        <Sentence>Hello, {name}! This page goes on by itself when your teacher opens the lesson.</Sentence>
      </Prompt>
    </PlainPage>
  );
}
