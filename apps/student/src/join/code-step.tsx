import { Button } from '@flipflop/ui';
import { type FormEvent, useState } from 'react';
import { NO_LABELS, PlainPage } from '../frame/plain-page.tsx';
import { Prompt } from '../frame/prompt.tsx';
import { Trouble } from '../frame/trouble.tsx';
import { CODE_LENGTH, spacedCode } from './class-code.ts';
import { CodeField } from './code-field.tsx';
import { Hint } from './hint.tsx';

interface CodeStepProps {
  readonly code: string;
  /** The code that nobody knew, to be compared; null: none yet. */
  readonly wrongCode: string | null;
  readonly sent: boolean;
  readonly trouble: string | null;
  readonly onCode: (code: string) => void;
  readonly onNext: () => void;
}

export function CodeStep({ code, wrongCode, sent, trouble, onCode, onNext }: CodeStepProps) {
  const [short, setShort] = useState(false);

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (sent) return;
    const isShort = code.length < CODE_LENGTH;
    setShort(isShort);
    if (!isShort) onNext();
  };

  return (
    <PlainPage screen="code" title="Type your class code" labels={NO_LABELS}>
      <form className="st-form" onSubmit={handleSubmit} noValidate>
        <Prompt
          compact
          heading={<span id="st-code-label">Type your class code</span>}
          action={
            <>
              <Trouble>
                {short && code.length < CODE_LENGTH ? 'A code has 6 letters and numbers.' : trouble}
              </Trouble>
              <Button variant="ink" size="big" type="submit" sent={sent}>
                Next
              </Button>
            </>
          }
          under={
            <Hint words="Or point your camera at the board">
              Open the camera of this device and point it at the square on the board. Tap the address that it
              shows.
            </Hint>
          }
        >
          {wrongCode !== null && (
            <p className="st-field-hint" id="st-code-wrong">
              You typed {spacedCode(wrongCode)}
            </p>
          )}
          <CodeField
            code={code}
            labelledBy="st-code-label"
            describedBy={wrongCode === null ? 'st-code-hint' : 'st-code-wrong st-code-hint'}
            onCode={onCode}
          />
          <p className="st-field-hint" id="st-code-hint">
            6 letters and numbers. Big or small does not matter.
          </p>
        </Prompt>
      </form>
    </PlainPage>
  );
}
