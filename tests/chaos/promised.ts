import type { Ack } from '@flipflop/protocol';

/** What became of something that was sent: `unknown` was perhaps applied, perhaps not. */
export type Outcome = 'acknowledged' | 'refused' | 'unknown';

export function outcomeOf(answer: Ack): Outcome {
  if (answer.ok) return 'acknowledged';
  return answer.error.code === 'noAnswer' ? 'unknown' : 'refused';
}

/** Of a request that changes something: without an answer, or after a fault of the server, it is unknown. */
export function outcomeOfRequest(answer: { readonly ok: boolean; readonly status?: number }): Outcome {
  if (answer.ok) return 'acknowledged';
  return answer.status === undefined || answer.status === 0 || answer.status >= 500 ? 'unknown' : 'refused';
}

/** One value that one client alone sets, one send after another: what may be there after a kill. */
export class PromisedValue<Value> {
  #possible: Value[];

  /** @param known what is there now; left out: anything may be */
  constructor(...known: readonly Value[]) {
    this.#possible = [...known];
  }

  noted(value: Value, outcome: Outcome): void {
    if (outcome === 'acknowledged') this.#possible = [value];
    else if (outcome === 'unknown' && this.#possible.length > 0) this.#possible.push(value);
  }

  /** Something else may have set it too. */
  orElse(value: Value): void {
    if (this.#possible.length > 0) this.#possible.push(value);
  }

  allows(seen: Value): boolean {
    return this.#possible.length === 0 || this.#possible.includes(seen);
  }

  /** From here on it must stay as it was seen. */
  settle(seen: Value): void {
    this.#possible = [seen];
  }

  toString(): string {
    return this.#possible.join(' or ');
  }
}

/** A sum of steps of the same size: each acknowledged one counts once, each unknown one once or not at all. */
export class PromisedSum {
  #sure = 0;
  #perhaps = 0;

  noted(outcome: Outcome): void {
    if (outcome === 'acknowledged') this.#sure += 1;
    if (outcome === 'unknown') this.#perhaps += 1;
  }

  allows(seen: number): boolean {
    return seen >= this.#sure && seen <= this.#sure + this.#perhaps;
  }

  settle(seen: number): void {
    this.#sure = seen;
    this.#perhaps = 0;
  }

  toString(): string {
    return this.#perhaps === 0 ? `${this.#sure}` : `${this.#sure} to ${this.#sure + this.#perhaps}`;
  }
}
