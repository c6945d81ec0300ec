import { Button } from '@flipflop/ui';
import { type Labels, PlainPage } from '../frame/plain-page.tsx';
import { Prompt, Sentence } from '../frame/prompt.tsx';

interface OldPageProps {
  readonly labels: Labels;
  readonly onReload: () => void;
}

export function OldPage({ labels, onReload }: OldPageProps) {
  return (
    <PlainPage screen="oldPage" title="There is a newer page" labels={labels}>
      <Prompt
        heading="There is a newer page"
        action={
          <Button variant="ink" size="big" onClick={onReload}>
            Load it
          </Button>
        }
      >
        <Sentence>Flip Flop was made better. Load the page again to go on.</Sentence>
      </Prompt>
    </PlainPage>
  );
}
