import { timingSafeEqual } from 'node:crypto';
import { CSRF_HEADER, IdField, type RouteName, routes } from '@flipflop/protocol';
import type { Express, Request, Response } from 'express';
import * as v from 'valibot';
import { NOT_YOURS, refuse } from '../classes/outcome.ts';
import { GUESS_LIMITS } from '../identity/guesses.ts';
import type { Caller } from '../ports.ts';
import { comesFromOwnPage, type OriginRule } from '../realtime/origin.ts';
import { BAD_INPUT, FOREIGN_PAGE, Refusal, SIGNED_OUT, sendReply } from './answer.ts';
import { readBody } from './body.ts';
import {
  type Ask,
  hasParams,
  isCallerFor,
  parseBody,
  type Reply,
  type RouteTable,
  type Visit,
} from './route.ts';
import type { Services } from './services.ts';

/** One loop for every address: who asks → may they → is it of the form → run → answer. */
export function registerRoutes(
  app: Express,
  table: RouteTable,
  services: Services,
  origins: OriginRule,
): void {
  for (const name of routeNames(table)) {
    const { method, path } = routes[name];
    app
      .route(path)
      [VERB[method]]((request, response) => answer(name, table, services, origins, request, response));
  }
}

const VERB = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;

const isRouteName = (table: RouteTable, name: string): name is RouteName => Object.hasOwn(table, name);
const routeNames = (table: RouteTable) => Object.keys(table).filter((name) => isRouteName(table, name));

async function answer<Name extends RouteName>(
  name: Name,
  table: RouteTable,
  services: Services,
  origins: OriginRule,
  request: Request,
  response: Response,
): Promise<void> {
  // No page of ours asks by a query: there is nothing in one to repeat, or to leave in a history.
  if (request.originalUrl.includes('?')) throw new Refusal(BAD_INPUT);
  const changes = routes[name].method !== 'GET';
  if (changes && !comesFromOwnPage(request.headers, 'polling', origins)) throw FOREIGN_PAGE;
  const visit = visitOf(services, origins, request);
  const { caller, csrf } = await authenticate(name, services, visit);
  if (changes && caller !== null && !isSame(request.get(CSRF_HEADER), csrf)) throw FOREIGN_PAGE;
  const { params } = request;
  if (!isCallerFor(name, caller)) throw SIGNED_OUT;
  if (!hasParams(name, isId, params)) throw new Refusal(BAD_INPUT);

  const route = table[name];
  const may = await route.may(services, { caller, params });
  if (may !== true) throw new Refusal(may === false ? NOT_YOURS : may);
  const parsed = parseBody(
    name,
    changes ? await readBody(request, response, route.large === true) : undefined,
  );
  if (parsed === null) throw new Refusal(BAD_INPUT);

  const ask: Ask<Name> = { caller, csrf, params, body: parsed.body, visit };
  const reply =
    route.door === undefined
      ? await route.run(services, ask)
      : await atTheDoor(route.door, services, visit, () => route.run(services, ask));
  if (!reply.ok) {
    services.meter.refused(reply.error.code);
    services.log.info({ route: name, refused: reply.error.code }, 'refused');
  }
  sendReply(request, response, reply);
}

const isId = (text: string) => v.is(IdField, text);

async function authenticate(
  name: RouteName,
  { identity }: Services,
  { cookieHeader }: Visit,
): Promise<{ readonly caller: Caller | null; readonly csrf: string }> {
  const { role } = routes[name];
  if (role === null) return { caller: null, csrf: '' };
  const found = await identity.callerOf(role, cookieHeader);
  if (found === null) throw SIGNED_OUT;
  return found;
}

const SLOW_DOWN = refuse('slowDown', 'Wait a moment, then try again.');

/** A new device gets a cookie to be known by, whatever the answer is; wrong codes are counted. */
async function atTheDoor<Value>(
  door: 'guess' | 'card',
  { guesses, wait }: Services,
  { device, address }: Visit,
  run: () => Promise<Reply<Value>>,
): Promise<Reply<Value>> {
  const guesser = { device, address };
  const mayTry = door === 'card' || guesses.mayTry(guesser);
  const reply: Reply<Value> = mayTry ? await run() : SLOW_DOWN;
  const wasWrong = !reply.ok && reply.error.code === 'unknownCode';
  if (door === 'guess' && mayTry && !wasWrong) guesses.wasRight(guesser);
  if ((wasWrong || !mayTry) && guesses.isPressed(address)) await wait(GUESS_LIMITS.slowNoMs);
  if (device.newCookie === null) return reply;
  return { ...reply, cookies: [...(reply.cookies ?? []), device.newCookie] };
}

function visitOf({ devices }: Services, origins: OriginRule, request: Request): Visit {
  const cookieHeader = request.headers.cookie;
  return {
    cookieHeader,
    device: devices.recognise(cookieHeader),
    address: request.ip ?? '',
    origin: origins.publicUrl ?? `${request.protocol}://${request.headers.host ?? ''}`,
  };
}

function isSame(given: string | undefined, wanted: string): boolean {
  const one = Buffer.from(given ?? '');
  const other = Buffer.from(wanted);
  return one.length === other.length && timingSafeEqual(one, other);
}
