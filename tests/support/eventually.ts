const POLL_MS = 20;

/** The first value that is not null or undefined; throws after `withinMs`. For other processes' doings alone. */
export async function eventually<Value>(
  look: () => Value | null | undefined | Promise<Value | null | undefined>,
  withinMs = 10_000,
): Promise<Value> {
  const until = performance.now() + withinMs;
  for (;;) {
    const value = await look();
    if (value !== null && value !== undefined) return value;
    if (performance.now() > until) throw new Error(`Nothing within ${withinMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
