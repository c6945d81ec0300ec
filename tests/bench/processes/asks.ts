/** What can be asked of a child process: by name, what is sent and what comes back, both plain JSON. */
export type Asks = { readonly [name: string]: { readonly ask: unknown; readonly answer: unknown } };

export interface Question<Protocol extends Asks> {
  readonly id: number;
  readonly name: keyof Protocol;
  readonly body: never;
}

/** `value: never` fits whatever the one who asked waits for: both ends are ours and of one version. */
export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: never }
  | { readonly id: number; readonly ok: false; readonly error: string };

export type Answers<Protocol extends Asks> = {
  readonly [Name in keyof Protocol]: (
    body: Protocol[Name]['ask'],
  ) => Protocol[Name]['answer'] | Promise<Protocol[Name]['answer']>;
};

/** In the child: answers what its parent asks, and ends with it. */
export function answer<Protocol extends Asks>(answers: Answers<Protocol>): void {
  process.on('message', (question: Question<Protocol>) => {
    const { id, name, body } = question;
    Promise.resolve()
      .then(() => answers[name](body))
      .then(
        (value) => process.send?.({ id, ok: true, value: value ?? null }),
        (fault: unknown) => process.send?.({ id, ok: false, error: String(fault) }),
      );
  });
  process.on('disconnect', () => process.exit(0));
}
