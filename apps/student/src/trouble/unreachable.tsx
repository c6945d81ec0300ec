import { Button } from '@flipflop/ui';
import { type Labels, PlainPage } from '../frame/plain-page.tsx';
import { Prompt, Sentence } from '../frame/prompt.tsx';

interface UnreachableProps {
  readonly labels: Labels;
  /** The device itself says that it has no network. */
  readonly noNetwork: boolean;
  readonly onRetry: () => void;
}

/** Nothing to show yet, and no answer. The page goes on trying by itself. */
export function UnreachablePage({ labels, noNetwork, onRetry }: UnreachableProps) {
  return (
    <PlainPage
      screen="unreachable"
      title={noNetwork ? 'No internet' : 'No answer yet'}
      icon={{ kind: 'cut' }}
      labels={labels}
    >
      <Prompt
        heading={noNetwork ? 'No internet' : 'No answer yet'}
        action={
          <Button variant="ink" size="big" onClick={onRetry}>
            Try now
          </Button>
        }
      >
        <Sentence>
          {noNetwork
            ? 'This page goes on when you are back.'
            : 'We can’t reach your class. This page tries again by itself.'}
        </Sentence>
      </Prompt>
    </PlainPage>
  );
}
