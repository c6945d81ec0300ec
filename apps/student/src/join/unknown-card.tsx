import { Button } from '@flipflop/ui';
import { NO_LABELS, PlainPage } from '../frame/plain-page.tsx';
import { Prompt, Sentence } from '../frame/prompt.tsx';

export function UnknownCard({ onCode }: { readonly onCode: () => void }) {
  return (
    <PlainPage screen="unknownCard" title="We don’t know this card" labels={NO_LABELS}>
      <Prompt
        heading="We don’t know this card"
        action={
          <Button variant="ink" size="big" onClick={onCode}>
            Type the class code
          </Button>
        }
      >
        <Sentence>Your teacher may have made a new one. Ask for it, or use the class code.</Sentence>
      </Prompt>
    </PlainPage>
  );
}
