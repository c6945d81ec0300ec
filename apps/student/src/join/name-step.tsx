import { Button } from '@flipflop/ui';
import { type FormEvent, useState } from 'react';
import { type Labels, PlainPage } from '../frame/plain-page.tsx';
import { Prompt } from '../frame/prompt.tsx';
import { TextButton } from '../frame/text-button.tsx';
import { Trouble } from '../frame/trouble.tsx';
import { Hint } from './hint.tsx';
import './name-step.css';

interface NameStepProps {
  readonly labels: Labels;
  readonly name: string;
  readonly sent: boolean;
  readonly trouble: string | null;
  readonly onName: (name: string) => void;
  readonly onNext: () => void;
  readonly onOtherCode: () => void;
}

/** Characters that the server takes. */
const NAME_LENGTH = 120;

export function NameStep({ labels, name, sent, trouble, onName, onNext, onOtherCode }: NameStepProps) {
  const [empty, setEmpty] = useState(false);

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (sent) return;
    const isEmpty = name.trim() === '';
    setEmpty(isEmpty);
    if (!isEmpty) onNext();
  };

  return (
    <PlainPage screen="name" title="Type your name" labels={labels}>
      <form className="st-form" onSubmit={handleSubmit} noValidate>
        <Prompt
          compact
          heading={<span id="st-name-label">Type your name</span>}
          action={
            <>
              <Trouble>{empty && name.trim() === '' ? 'Type your name first.' : trouble}</Trouble>
              <Button variant="ink" size="big" type="submit" sent={sent}>
                Next
              </Button>
            </>
          }
          under={
            <>
              <Hint words="I have a card">
                Scan the card with this device’s camera. Tap the address that it shows.
              </Hint>
              <TextButton onClick={onOtherCode}>This is not my class</TextButton>
            </>
          }
        >
          <input
            className="st-name-input"
            type="text"
            name="name"
            value={name}
            maxLength={NAME_LENGTH}
            onChange={(event) => onName(event.currentTarget.value)}
            aria-labelledby="st-name-label"
            aria-describedby="st-name-hint"
            autoComplete="off"
            autoCapitalize="words"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="next"
          />
          <p className="st-field-hint" id="st-name-hint">
            The name your teacher calls you.
          </p>
        </Prompt>
      </form>
    </PlainPage>
  );
}
