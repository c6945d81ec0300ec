import { Button } from '@flipflop/ui';
import { NO_LABELS, PlainPage } from '../frame/plain-page.tsx';
import { Prompt, Sentence } from '../frame/prompt.tsx';
import { CodeShown } from './code-field.tsx';

interface WrongCodeProps {
  readonly code: string;
  readonly onAgain: () => void;
}

export function WrongCode({ code, onAgain }: WrongCodeProps) {
  return (
    <PlainPage screen="wrongCode" title="We don’t know that code" labels={NO_LABELS}>
      <Prompt
        compact
        heading="We don’t know that code"
        action={
          <Button variant="ink" size="big" onClick={onAgain}>
            Try again
          </Button>
        }
      >
        <Sentence>Look at each letter again. 0 and O, 1 and I are never in a code.</Sentence>
        <CodeShown code={code} />
      </Prompt>
    </PlainPage>
  );
}
