import { Button, Notice } from '@flipflop/ui';
import { useState } from 'react';
import { Refusal } from '../../page/refusal.tsx';

export interface ConflictNoticeProps {
  /** False: there was no answer. */
  readonly keepMine: () => Promise<boolean>;
  readonly loadOther: () => Promise<boolean>;
}

/** Two pages changed the same lesson: a person says which one stays. */
export function ConflictNotice({ keepMine, loadOther }: ConflictNoticeProps) {
  const [pressed, setPressed] = useState<'mine' | 'other' | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const choose = async (which: 'mine' | 'other') => {
    setPressed(which);
    const isDone = await (which === 'mine' ? keepMine() : loadOther());
    setPressed(null);
    setFailed(!isDone);
  };
  return (
    <div role="alert">
      <Notice
        tone="message"
        strong="This lesson was changed elsewhere."
        action={
          <>
            <Button variant="outline" sent={pressed === 'other'} onClick={() => void choose('other')}>
              Load the other one
            </Button>
            <Button variant="outline" sent={pressed === 'mine'} onClick={() => void choose('mine')}>
              Keep mine
            </Button>
          </>
        }
      >
        In another window, or by someone else. Only one of the two can stay.
      </Notice>
      <Refusal words={hasFailed ? 'No connection. Nothing was changed. Try again.' : null} />
    </div>
  );
}
