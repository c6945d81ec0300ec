import type { Ack } from '@flipflop/protocol';
import * as v from 'valibot';
import type { BudgetName } from './limits.ts';

export type Answer = Ack | { readonly now: number };

/** One row of the table of commands. */
export interface Row<Input, Context> {
  readonly schema: v.GenericSchema<unknown, Input>;
  readonly may: (context: Context, input: Input) => boolean | Promise<boolean>;
  readonly budget: BudgetName;
  readonly run: (context: Context, input: Input) => Answer | Promise<Answer>;
}

/** A row whose input's type is closed over, as the loop uses it. */
export interface Command<Context> {
  readonly budget: BudgetName;
  /** Null: the input is not of the command's form. */
  read(input: unknown): Ready<Context> | null;
}

export interface Ready<Context> {
  readonly may: (context: Context) => boolean | Promise<boolean>;
  readonly run: (context: Context) => Answer | Promise<Answer>;
}

/** Rows by the name of their command. `Inputs`: what each takes. */
export type Table<Inputs, Context> = { readonly [Name in keyof Inputs]: Row<Inputs[Name], Context> };

/** A `Map`, so that no name of an object's own machinery is a command. */
export function commandsOf<Inputs, Context>(
  table: Table<Inputs, Context>,
): ReadonlyMap<string, Command<Context>> {
  const commands = new Map<string, Command<Context>>();
  for (const name in table) commands.set(name, commandOf(table[name]));
  return commands;
}

function commandOf<Input, Context>({ schema, may, budget, run }: Row<Input, Context>): Command<Context> {
  return {
    budget,
    read(input) {
      const parsed = v.safeParse(schema, input, { abortEarly: true });
      if (!parsed.success) return null;
      const { output } = parsed;
      return { may: (context) => may(context, output), run: (context) => run(context, output) };
    },
  };
}
