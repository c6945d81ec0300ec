import type { Api } from '@flipflop/client';
import { useEffect } from 'react';
import { type Labels, PlainPage } from '../frame/plain-page.tsx';
import { Prompt, Sentence } from '../frame/prompt.tsx';
import { TextButton } from '../frame/text-button.tsx';

interface DoorProps {
  readonly labels: Labels;
  /** What the teacher reads; empty: a card was scanned. */
  readonly typed: string;
  readonly onAgain: () => void;
}

export function DoorPage({ labels, typed, onAgain }: DoorProps) {
  return (
    <PlainPage screen="door" title="Your teacher will let you in" labels={labels}>
      <Prompt
        heading={`${labels.teacherName ?? 'Your teacher'} will let you in`}
        under={
          <TextButton onClick={onAgain}>{typed === '' ? 'Type the class code' : 'Type it again'}</TextButton>
        }
      >
        <Sentence>Stay on this page. It goes on by itself.</Sentence>
        {typed !== '' && (
          <p className="st-field-hint">
            You typed <strong>{typed}</strong>
          </p>
        )}
      </Prompt>
    </PlainPage>
  );
}

interface ClosedDoorProps {
  readonly labels: Labels;
  readonly onAgain: () => void;
}

/** The teacher said "Not now", or the lesson ended meanwhile. */
export function ClosedDoorPage({ labels, onAgain }: ClosedDoorProps) {
  const teacher = labels.teacherName ?? 'your teacher';
  return (
    <PlainPage screen="closedDoor" title="Not in yet" labels={labels}>
      <Prompt heading="You are not in yet" under={<TextButton onClick={onAgain}>Type it again</TextButton>}>
        <Sentence>Tell {teacher} your name. Then type it again.</Sentence>
      </Prompt>
    </PlainPage>
  );
}

const DOOR_MS = 3_000;
/** Without an answer the pauses double up to this. */
const DOOR_LAST_MS = 30_000;

/** Asks every 3 s whether the door is open. */
export function useDoor(api: Api, waiting: boolean, onAnswer: (state: 'in' | 'closed') => void): void {
  useEffect(() => {
    if (!waiting) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    async function ask(pause: number): Promise<void> {
      const answer = await api.call('joinDoor');
      if (left) return;
      if (answer.ok && answer.value.state !== 'waiting') {
        onAnswer(answer.value.state);
        return;
      }
      const next = answer.ok ? DOOR_MS : Math.min(pause * 2, DOOR_LAST_MS);
      timer = setTimeout(ask, next, next);
    }
    timer = setTimeout(ask, DOOR_MS, DOOR_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [api, waiting, onAnswer]);
}
