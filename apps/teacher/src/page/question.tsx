import type { ApiResult } from '@flipflop/client';
import { Button } from '@flipflop/ui';
import { Dialog } from '@flipflop/ui/teacher';
import type { ReactNode } from 'react';
import { Refusal } from './refusal.tsx';
import { useSending } from './use-sending.ts';

export interface QuestionProps<Value> {
  readonly title: string;
  /** On the button that leaves all as it is. */
  readonly stay: string;
  /** On the button that does it. */
  readonly go: string;
  readonly ask: () => Promise<ApiResult<Value>>;
  readonly onDone: (value: Value) => void;
  readonly onClose: () => void;
  /** What it means. */
  readonly children: ReactNode;
}

/** Asked once before something is done; why the server refuses stands in it. */
export function Question<Value>(props: QuestionProps<Value>) {
  const { title, stay, go, ask, onDone, onClose, children } = props;
  const { sent, refusal, send } = useSending();
  const goOn = async () => {
    const value = await send(ask);
    if (value !== null) onDone(value);
  };
  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      others={
        <Button variant="outline" onClick={onClose}>
          {stay}
        </Button>
      }
      action={
        <Button variant="ink" sent={sent} onClick={() => void goOn()}>
          {go}
        </Button>
      }
    >
      {children}
      <Refusal words={refusal} />
    </Dialog>
  );
}
