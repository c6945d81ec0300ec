import { refuse, UNAVAILABLE } from '../host/refusals.ts';
import { faultFields } from '../log.ts';
import type { Log } from '../ports.ts';
import { type Answer, type Command, commandsOf } from './command.ts';
import {
  type CommonInputs,
  commonTable,
  type StudentInputs,
  studentTable,
  type TeacherInputs,
  teacherTable,
} from './commands.ts';
import type { Board, CommandContext, Student, Teacher } from './context.ts';
import type { FanOutWatch } from './fan-out.ts';
import type { Person } from './people.ts';

export interface DispatchMeter {
  /** `outcome`: `ok`, or the code of the refusal. `command`: one of the table, or `unknown`. */
  command(command: string, outcome: string): void;
}

export interface Dispatched {
  readonly person: Person;
  readonly log: Log;
  readonly meter: DispatchMeter;
  readonly fanOut: FanOutWatch;
}

/** Takes what a socket sent: the event's name, its input, and the answer's way back, if one is wanted. */
export type Dispatch = (sent: readonly unknown[]) => Promise<void>;

interface Dispatching<Context> extends Dispatched {
  readonly commands: ReadonlyMap<string, Command<Context>>;
  readonly context: Context;
}

const ofBoard: ReadonlyMap<string, Command<Board>> = commandsOf<CommonInputs, CommandContext>(commonTable);
const ofTeacher: ReadonlyMap<string, Command<Teacher>> = new Map([
  ...commandsOf<CommonInputs, CommandContext>(commonTable),
  ...commandsOf<TeacherInputs, Teacher>(teacherTable),
]);
const ofStudent: ReadonlyMap<string, Command<Student>> = new Map([
  ...commandsOf<CommonInputs, CommandContext>(commonTable),
  ...commandsOf<StudentInputs, Student>(studentTable),
]);

/** Known to the server, but maybe not for this role. */
const everyName: ReadonlySet<string> = new Set([...ofTeacher.keys(), ...ofStudent.keys()]);

const UNKNOWN = refuse('badInput', 'This server does not know that command.');
const BAD_INPUT = refuse('badInput', 'That cannot be read.');
const NOT_ALLOWED = refuse('notAllowed', 'You may not do that here.');
const SLOW_DOWN = refuse('slowDown', 'That was a lot at once. Wait a moment.');

/** The loop of one connection. It never throws: a fault of ours is an answer and a line in the log. */
export function createDispatch(context: CommandContext, parts: Dispatched): Dispatch {
  const { caller } = context;
  switch (caller.role) {
    case 'teacher':
      return loop({ commands: ofTeacher, context: { ...context, caller }, ...parts });
    case 'student':
      return loop({ commands: ofStudent, context: { ...context, caller }, ...parts });
    case 'board':
      return loop({ commands: ofBoard, context: { ...context, caller }, ...parts });
  }
}

function loop<Context extends CommandContext>(dispatching: Dispatching<Context>): Dispatch {
  const { context, log, meter, fanOut } = dispatching;
  return async ([sentName, ...rest]) => {
    const arrivedAt = performance.now();
    const last = rest.at(-1);
    const acknowledge = typeof last === 'function' ? last : null;
    const inputs = acknowledge === null ? rest : rest.slice(0, -1);
    const name = typeof sentName === 'string' && everyName.has(sentName) ? sentName : null;
    const command = name ?? 'unknown';
    let answer: Answer;
    try {
      answer = await answerTo(name, inputs, dispatching);
    } catch (fault) {
      const { classId, caller } = context;
      log.error({ classId, role: caller.role, command, ...faultFields(fault) }, 'a command failed');
      answer = UNAVAILABLE;
    }
    const outcome = outcomeOf(answer);
    meter.command(command, outcome);
    if (outcome === 'ok') fanOut.accepted(context.classId, arrivedAt);
    acknowledge?.(answer);
  };
}

/** Budget, form, right, run: in this order, so that what costs more is reached by less. */
async function answerTo<Context>(
  name: string | null,
  inputs: readonly unknown[],
  { commands, context, person }: Dispatching<Context>,
): Promise<Answer> {
  const command = name === null ? undefined : commands.get(name);
  if (!person.budgets[command?.budget ?? 'act'].take()) return SLOW_DOWN;
  if (command === undefined) return name === null ? UNKNOWN : NOT_ALLOWED;
  const ready = inputs.length === 1 ? command.read(inputs[0]) : null;
  if (ready === null) return BAD_INPUT;
  if (!(await ready.may(context))) return NOT_ALLOWED;
  return ready.run(context);
}

function outcomeOf(answer: Answer): string {
  if ('now' in answer || answer.ok) return 'ok';
  return answer.error.code;
}
