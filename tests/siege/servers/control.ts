/** The line between the siege and a server under it: questions by IPC, answered with plain values. */
export type Answers = Readonly<Record<string, (input: string) => unknown>>;

interface Asked {
  readonly number: number;
  readonly name: string;
  readonly input: string;
}

/** Answers what the siege asks; what every server is asked is here. */
export function answerQuestions(answers: Answers): void {
  const all: Answers = { usage, ...answers };
  process.on('message', (asked: Asked) => {
    const { number, name, input } = asked;
    Promise.resolve(all[name]?.(input)).then(
      (value) => process.send?.({ number, value: value ?? null }),
      (fault: unknown) => process.send?.({ number, fault: String(fault) }),
    );
  });
}

/** Ms of processor time so far; bytes of the process, and of what it holds after a collection. */
async function usage() {
  // Freed buffers are swept beside the program: the second collection finds them gone.
  globalThis.gc?.();
  await new Promise((resolve) => setTimeout(resolve, 50));
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { cpuMs: (user + system) / 1_000, rss, held: heapUsed + external };
}

/** Prints the port, as the siege waits for it. */
export function announce(port: number): void {
  console.log(`listening ${port}`);
}
