import {
  bodies,
  type ParsedBody,
  type Role,
  type RouteAnswer,
  type RouteName,
  type RouteParams,
  routes,
} from '@flipflop/protocol';
import * as v from 'valibot';
import type { Outcome, Refused } from '../classes/outcome.ts';
import type { Device } from '../identity/devices.ts';
import type { Caller } from '../ports.ts';
import type { Services } from './services.ts';

type RoleOf<Name extends RouteName> = (typeof routes)[Name]['role'];
type CallerFor<R extends Role | null> = R extends Role ? Extract<Caller, { readonly role: R }> : null;

type Bodies = { [Name in RouteName]: ParsedBody<Name> };
type Params = { [Name in RouteName]: RouteParams<Name> };
type Callers = { [Name in RouteName]: CallerFor<RoleOf<Name>> };

/** What a route is asked, parsed and authorised. */
export interface Ask<Name extends RouteName> {
  readonly caller: Callers[Name];
  /** The value that the page sends back with each change; '' where nobody is signed in. */
  readonly csrf: string;
  readonly params: Params[Name];
  readonly body: Bodies[Name];
  readonly visit: Visit;
}

/** What is known of a request besides its route. */
export interface Visit {
  readonly cookieHeader: string | undefined;
  readonly device: Device;
  readonly address: string;
  /** Origin under which this page was loaded: "http://192.168.1.20:3000". */
  readonly origin: string;
}

/** An answer, with what goes beside it. */
export type Reply<Value> = Outcome<Value> & {
  /** `Set-Cookie` lines. */
  readonly cookies?: readonly string[];
  /** What never changes under this address: kept by this browser alone. */
  readonly immutable?: string;
};

type May = boolean | Refused;

export interface Route<Name extends RouteName> {
  /** Whether this caller may ask this of those ids; a refusal where there is more to say than no. */
  readonly may: (services: Services, ask: Pick<Ask<Name>, 'caller' | 'params'>) => Promise<May> | May;
  /** At the door a device is given a cookie to be known by. `guess`: and its wrong codes are counted. */
  readonly door?: 'guess' | 'card';
  /** Its body may be as long as an activity. */
  readonly large?: true;
  readonly run: (services: Services, ask: Ask<Name>) => Promise<Reply<RouteAnswer<Name>>>;
}

export type RouteTable = { readonly [Name in RouteName]: Route<Name> };

const none = v.undefined();

/** The form of each route's body; a GET has none. */
const forms: { readonly [Name in RouteName]: v.GenericSchema<unknown, Bodies[Name]> } = {
  ...bodies,
  joinDoor: none,
  studentMe: none,
  studentContent: none,
  studentCall: none,
  boardMe: none,
  boardContent: none,
  teacherMe: none,
  teacherDevices: none,
  teacherLessons: none,
  classGet: none,
  lessonGet: none,
  studentActivities: none,
  studentDeck: none,
  studentWork: none,
  teacherActivities: none,
  activityGet: none,
  activityGrid: none,
  activityResults: none,
  workGet: none,
};

/** The body in the form of its route; null: it is in another one. */
export function parseBody<Name extends RouteName>(
  name: Name,
  body: unknown,
): { readonly body: Bodies[Name] } | null {
  const form: v.GenericSchema<unknown, Bodies[Name]> = forms[name];
  const parsed = v.safeParse(form, body);
  return parsed.success ? { body: parsed.output } : null;
}

/** Whether the path's ids are those that the route names, and ids at all. */
export function hasParams<Name extends RouteName>(
  name: Name,
  isId: (text: string) => boolean,
  found: unknown,
): found is Params[Name] {
  if (typeof found !== 'object' || found === null) return false;
  const given = new Map<string, unknown>(Object.entries(found));
  return paramsOf(name).every((param) => {
    const value = given.get(param);
    return typeof value === 'string' && isId(value);
  });
}

export const paramsOf = (name: RouteName): readonly string[] =>
  Array.from(routes[name].path.matchAll(/:(\w+)/g), ([, param = '']) => param);

/** Whether the caller has the route's role; nobody is asked for where it has none. */
export function isCallerFor<Name extends RouteName>(
  name: Name,
  caller: Caller | null,
): caller is Caller & Callers[Name] {
  return (caller?.role ?? null) === routes[name].role;
}
