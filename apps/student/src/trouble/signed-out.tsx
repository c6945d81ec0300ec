import { Button } from '@flipflop/ui';
import { type Labels, PlainPage } from '../frame/plain-page.tsx';
import { Prompt, Sentence } from '../frame/prompt.tsx';

interface SignedOutProps {
  readonly labels: Labels;
  readonly onCode: () => void;
}

export function SignedOutPage({ labels, onCode }: SignedOutProps) {
  return (
    <PlainPage screen="signedOut" title="You are signed out" labels={labels}>
      <Prompt
        heading="You are signed out"
        action={
          <Button variant="ink" size="big" onClick={onCode}>
            Type the class code
          </Button>
        }
      >
        <Sentence>This device does not know you any more. Come in with the class code or your card.</Sentence>
      </Prompt>
    </PlainPage>
  );
}
