import { type Api, askAtTheDoor } from '@flipflop/client';
import type { JoinAnswer, ProtocolError } from '@flipflop/protocol';
import { useCallback, useEffect, useState } from 'react';
import type { Entry } from '../app/entry.ts';
import { troubleWords } from '../app/trouble-words.ts';
import { type Labels, NO_LABELS } from '../frame/plain-page.tsx';
import { ConnectingPage } from '../trouble/connecting.tsx';
import { UnreachablePage } from '../trouble/unreachable.tsx';
import { CodeStep } from './code-step.tsx';
import { ClosedDoorPage, DoorPage, useDoor } from './door.tsx';
import { NameStep } from './name-step.tsx';
import { UnknownCard } from './unknown-card.tsx';
import { WrongCode } from './wrong-code.tsx';

type Step =
  | { readonly kind: 'card'; readonly card: string }
  | { readonly kind: 'cardUnreachable'; readonly card: string }
  | { readonly kind: 'unknownCard' }
  | { readonly kind: 'code' }
  | { readonly kind: 'wrongCode' }
  | { readonly kind: 'name' }
  | { readonly kind: 'door'; readonly typed: string }
  | { readonly kind: 'closed' };

/** A card waits at the door without a word that was typed. */
const NOTHING_TYPED: JoinAnswer = { state: 'waiting', typed: '' };

interface JoinProps {
  readonly api: Api;
  readonly entry: Entry;
  /** The cookie is set: this device is a student's. */
  readonly onIn: () => void;
}

/** From a code or a card to a student. */
export function Join({ api, entry, onIn }: JoinProps) {
  const [step, setStep] = useState<Step>(() =>
    entry.kind === 'card' ? { kind: 'card', card: entry.card } : { kind: 'code' },
  );
  const [code, setCode] = useState(entry.kind === 'code' ? entry.code : '');
  const [wrongCode, setWrongCode] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [labels, setLabels] = useState<Labels>(NO_LABELS);
  const [sent, setSent] = useState(false);
  const [error, setError] = useState<ProtocolError | null>(null);

  function go(next: Step): void {
    setError(null);
    setStep(next);
  }

  const follow = useCallback(
    (answer: JoinAnswer) => {
      if (answer.state === 'in') onIn();
      else setStep({ kind: 'door', typed: answer.typed });
    },
    [onIn],
  );

  const sendCode = useCallback(
    async (typed: string) => {
      setSent(true);
      setError(null);
      const answer = await askAtTheDoor(() => api.call('joinCode', { body: { code: typed } }));
      setSent(false);
      if (answer.ok) {
        setWrongCode(null);
        setLabels(answer.value);
        setStep({ kind: 'name' });
      } else if (answer.error.code === 'unknownCode') setStep({ kind: 'wrongCode' });
      else setError(answer.error);
    },
    [api],
  );

  async function sendName(): Promise<void> {
    setSent(true);
    setError(null);
    const answer = await api.call('joinName', { body: { code, name: name.trim() } });
    setSent(false);
    if (answer.ok) follow(answer.value);
    else if (answer.error.code === 'unknownCode') setStep({ kind: 'wrongCode' });
    else setError(answer.error);
  }

  useEffect(() => {
    if (entry.kind === 'code') void sendCode(entry.code);
  }, [entry, sendCode]);

  const card = step.kind === 'card' ? step.card : null;
  useEffect(() => {
    if (card === null) return;
    let left = false;
    void api.call('joinCard', { body: { card } }).then((answer) => {
      if (left) return;
      if (answer.ok) follow(answer.value.state === 'in' ? answer.value : NOTHING_TYPED);
      else if (isOurTrouble(answer.status, answer.error)) setStep({ kind: 'cardUnreachable', card });
      else setStep({ kind: 'unknownCard' });
    });
    return () => {
      left = true;
    };
  }, [api, card, follow]);

  const handleDoor = useCallback(
    (state: 'in' | 'closed') => (state === 'in' ? onIn() : setStep({ kind: 'closed' })),
    [onIn],
  );
  useDoor(api, step.kind === 'door', handleDoor);

  const trouble = troubleWords(error);
  const typeCodeAgain = () => {
    setWrongCode(code);
    setCode('');
    go({ kind: 'code' });
  };
  const typeAgain = () => go(labels.className === null ? { kind: 'code' } : { kind: 'name' });
  switch (step.kind) {
    case 'card':
      return <ConnectingPage labels={NO_LABELS} />;
    case 'cardUnreachable':
      return (
        <UnreachablePage
          labels={NO_LABELS}
          noNetwork={!navigator.onLine}
          onRetry={() => go({ kind: 'card', card: step.card })}
        />
      );
    case 'unknownCard':
      return <UnknownCard onCode={() => go({ kind: 'code' })} />;
    case 'code':
      return (
        <CodeStep
          code={code}
          wrongCode={wrongCode}
          sent={sent}
          trouble={trouble}
          onCode={setCode}
          onNext={() => void sendCode(code)}
        />
      );
    case 'wrongCode':
      return <WrongCode code={code} onAgain={typeCodeAgain} />;
    case 'name':
      return (
        <NameStep
          labels={labels}
          name={name}
          sent={sent}
          trouble={trouble}
          onName={setName}
          onNext={() => void sendName()}
          onOtherCode={() => go({ kind: 'code' })}
        />
      );
    case 'door':
      return <DoorPage labels={labels} typed={step.typed} onAgain={typeAgain} />;
    case 'closed':
      return <ClosedDoorPage labels={labels} onAgain={typeAgain} />;
  }
}

/** Not the card's fault: no answer, too busy, too many tries. */
function isOurTrouble(status: number, error: ProtocolError): boolean {
  return status === 0 || status >= 500 || error.code === 'slowDown';
}
