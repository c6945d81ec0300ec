import type { Send } from '@flipflop/client';
import type { ErrorCode, ProtocolError } from '@flipflop/protocol';
import type { ClassView, PersonalView } from '@flipflop/rotation';
import { useEffect, useState } from 'react';

export type MarkName = 'arrive' | 'done';

interface Mark {
  readonly name: MarkName;
  /** From 0. */
  readonly round: number;
  /** `kept`: pressed without a connection; it is sent when there is one, if its round is still on. */
  readonly state: 'sent' | 'kept';
}

export interface Marks {
  /** Rounds pressed without a connection, counted as done on this device. */
  readonly arrived: number | null;
  readonly done: number | null;
  readonly sending: MarkName | null;
  readonly error: ProtocolError | null;
  press(name: MarkName): void;
}

/** What the network or the server's store may have swallowed: the mark is idempotent, so it is said again. */
const SAY_AGAIN: ReadonlySet<ErrorCode> = new Set(['offline', 'noAnswer', 'unavailable', 'slowDown']);
const AGAIN_MS = 3_000;

/** "I'm here" and "I'm done": kept in memory while there is no connection. */
export function useMarks(view: ClassView, me: PersonalView, online: boolean, send: Send): Marks {
  const [mark, setMark] = useState<Mark | null>(null);
  const [error, setError] = useState<ProtocolError | null>(null);
  const current = mark !== null && mark.round === view.round && !isKnown(mark, me) ? mark : null;

  function press(name: MarkName): void {
    setError(null);
    setMark({ name, round: view.round, state: online ? 'sent' : 'kept' });
  }

  const waiting = current !== null && (current.state === 'sent' || online) ? current : null;
  const name = waiting?.name ?? null;
  const round = waiting?.round ?? null;
  useEffect(() => {
    if (name === null || round === null) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function say(mark: MarkName, of: number): Promise<void> {
      const answer = await send(mark, { round: of });
      if (over || answer.ok) return;
      if (SAY_AGAIN.has(answer.error.code)) {
        setMark({ name: mark, round: of, state: 'kept' });
        timer = setTimeout(say, AGAIN_MS, mark, of);
      } else {
        setMark(null);
        setError(answer.error);
      }
    }
    void say(name, round);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [name, round, send]);

  const kept = current?.state === 'kept' ? current : null;
  return {
    arrived: kept === null ? null : kept.round,
    done: kept?.name === 'done' ? kept.round : null,
    sending: current?.state === 'sent' ? current.name : null,
    error,
    press,
  };
}

/** The server says it too: nothing is left to do. */
function isKnown(mark: Mark, me: PersonalView): boolean {
  return (mark.name === 'arrive' ? me.arrived : me.done).includes(mark.round);
}
