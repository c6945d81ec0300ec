import type {
  Ack,
  Role,
  StudentCommand,
  StudentCommandName,
  TeacherCommand,
  TeacherCommandName,
} from '@flipflop/protocol';
import { clientErrors } from './client-errors.ts';
import { newCommandId } from './command-id.ts';
import type { Wire } from './wire.ts';

/** Teachers' commands without their id: it is given here. Always answers, never throws, never waits offline. */
export interface Send {
  <Name extends TeacherCommandName>(name: Name, command: Omit<TeacherCommand<Name>, 'id'>): Promise<Ack>;
  <Name extends StudentCommandName>(name: Name, command: StudentCommand<Name>): Promise<Ack>;
}

export interface CommandSender {
  readonly send: Send;
  /** Tells the sender that the wire is connected again. */
  connected(): void;
  close(): void;
}

const ANSWER_MS = 5_000;
/** A command whose answer was lost is sent again only if the connection is back within this, ms. */
const AGAIN_WITHIN_MS = 5_000;

export function createCommandSender(role: Role, wire: () => Wire): CommandSender {
  const waiting = new Set<(isBack: boolean) => void>();
  /** Counts connections, so that a command knows if its own has gone. */
  let connections = 0;

  /** Resolves true at the next connection, false after `ms`. */
  function backWithin(ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (isBack: boolean) => {
        clearTimeout(timer);
        waiting.delete(settle);
        resolve(isBack);
      };
      const timer = setTimeout(() => settle(false), ms);
      waiting.add(settle);
    });
  }

  async function ask(name: string, body: object): Promise<Ack | null> {
    try {
      const answer = await wire().ask(name, body, ANSWER_MS);
      return isAck(answer) ? answer : { ok: false, error: clientErrors.unavailable };
    } catch {
      return null;
    }
  }

  async function askTwice(name: string, body: object): Promise<Ack | null> {
    const sentOn = connections;
    const answer = await ask(name, body);
    if (answer !== null) return answer;
    const isBack = connections !== sentOn && wire().connected();
    if (!isBack) {
      const back = backWithin(AGAIN_WITHIN_MS);
      // Connected, yet silent: most often a dead line that nobody has noticed.
      if (wire().connected()) wire().reconnect();
      if (!(await back)) return null;
    }
    return ask(name, body);
  }

  async function send(name: string, command: object): Promise<Ack> {
    if (!wire().connected()) return { ok: false, error: clientErrors.offline };
    const answer =
      role === 'teacher'
        ? await askTwice(name, { id: newCommandId(), ...command })
        : await ask(name, command);
    return answer ?? { ok: false, error: clientErrors.noAnswer };
  }

  return {
    send,
    connected() {
      connections += 1;
      for (const settle of [...waiting]) settle(true);
    },
    close() {
      for (const settle of [...waiting]) settle(false);
    },
  };
}

function isAck(answer: unknown): answer is Ack {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
