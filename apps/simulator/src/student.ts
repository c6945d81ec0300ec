import { askAtTheDoor, type Connection, createConnection } from '@flipflop/client';
import { isAsked } from './is-asked.ts';
import { createVisitor, must, type Visitor } from './visitor.ts';

/** A student at a device without a screen. */
export interface SimulatedStudent {
  readonly name: string;
  readonly visitor: Visitor;
  connect(): Connection;
}

/** Joins by the class code and a whole name; throws where the door stays closed. */
export async function joinByCode(base: string, code: string, name: string): Promise<SimulatedStudent> {
  const visitor = createVisitor(base);
  const { state } = must(await askAtTheDoor(() => visitor.api.call('joinName', { body: { code, name } })));
  if (state !== 'in') throw new Error('The door stayed closed.');
  return admitted(visitor, name);
}

/** Joins by a student's card, a link that ends in `#card=SECRET`. */
export async function joinByCard(
  base: string,
  cardUrl: string,
  name: string,
  origin = base,
): Promise<SimulatedStudent> {
  const visitor = createVisitor(base, origin);
  const card = cardUrl.slice(cardUrl.indexOf('#card=') + '#card='.length);
  const { state } = must(await visitor.api.call('joinCard', { body: { card } }));
  if (state !== 'in') throw new Error('The door stayed closed.');
  return admitted(visitor, name);
}

async function admitted(visitor: Visitor, name: string): Promise<SimulatedStudent> {
  const { csrf } = must(await visitor.api.call('studentMe', {}));
  visitor.api.setCsrf(csrf);
  return {
    name,
    visitor,
    connect: () =>
      createConnection({
        role: 'student',
        csrf,
        url: visitor.base,
        extraHeaders: visitor.socketHeaders(),
      }),
  };
}

/** Does what each round asks: arrives as soon as the page is told where to be. Gives a stop function. */
export function followRounds(connection: Connection): () => void {
  const { classView, personalView } = connection.views;
  let arriving: number | null = null;
  const follow = () => {
    const view = classView.get();
    const me = personalView.get();
    if (!view || !me) return;
    if (!isAsked(view, me) || arriving === view.round) return;
    const { round } = view;
    arriving = round;
    void connection.send('arrive', { round }).finally(() => {
      arriving = null;
    });
  };
  const stops = [classView.subscribe(follow), personalView.subscribe(follow)];
  follow();
  return () => {
    for (const stop of stops) stop();
  };
}
