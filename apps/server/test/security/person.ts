import { CSRF_HEADER, PROTOCOL_VERSION, type Role, type RouteName, routes } from '@flipflop/protocol';
import type { Id } from '@flipflop/rotation';
import { expect, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';

/** All that reached one person, and all addresses that they asked. */
export class Ears {
  readonly heard: string[] = [];
  readonly urls: string[] = [];
  readonly headers: string[] = [];
  readonly errors: string[] = [];
}

/** A browser that keeps all it hears. */
export class Person {
  readonly ears = new Ears();
  readonly #origin: string;
  readonly #jar = new Map<string, string>();
  #csrf = '';
  #socket: WebSocket | null = null;
  #count = 0;
  readonly #waiting = new Map<string, (answer: unknown) => void>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  get cookie(): string {
    return [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** What must be in nobody else's hands. */
  get secrets(): readonly string[] {
    return [...this.#jar.values(), this.#csrf].filter((secret) => secret !== '');
  }

  async ask(
    name: RouteName,
    params: Readonly<Record<string, string>> = {},
    body: unknown = {},
  ): Promise<unknown> {
    const { method, path } = routes[name];
    const filled = path.replace(/:(\w+)/g, (_, param: string) => params[param] ?? 'none');
    return this.fetch(filled, method, body);
  }

  async fetch(path: string, method = 'GET', body: unknown = {}): Promise<unknown> {
    const url = `${this.#origin}${path}`;
    this.ears.urls.push(url);
    const changing = { 'content-type': 'application/json', origin: this.#origin, [CSRF_HEADER]: this.#csrf };
    const answer = await fetch(url, {
      method,
      headers: { cookie: this.cookie, ...(method === 'GET' ? {} : changing) },
      ...(method === 'GET' ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    const headers = [...answer.headers].filter(([name]) => name !== 'set-cookie');
    this.ears.headers.push(headers.map(([name, value]) => `${name}: ${value}`).join('\n'));
    (answer.status < 400 ? this.ears.heard : this.ears.errors).push(text);
    return text.startsWith('{') ? JSON.parse(text) : text;
  }

  async me(role: Role): Promise<unknown> {
    const me = await this.ask(role === 'teacher' ? 'teacherMe' : role === 'board' ? 'boardMe' : 'studentMe');
    this.#csrf = String(field(me, 'csrf'));
    return me;
  }

  async connect(role: Role, classId: Id): Promise<void> {
    const address = `${this.#origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket&role=${role}&class=${classId}`;
    this.ears.urls.push(address);
    const socket = new WebSocket(address, { headers: { cookie: this.cookie, origin: this.#origin } });
    this.#socket = socket.setMaxListeners(0);
    onTestFinished(() => socket.terminate());
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.once('open', () =>
        socket.send(`40${JSON.stringify({ csrf: this.#csrf, protocol: PROTOCOL_VERSION })}`),
      );
      socket.on('message', (data) => {
        const text = data.toString();
        this.ears.heard.push(text);
        if (text.startsWith('40')) resolve();
        const [, id = '', rest = ''] = /^43(\d+)(.*)$/s.exec(text) ?? [];
        const [answer]: unknown[] = rest === '' ? [] : JSON.parse(rest);
        this.#waiting.get(id)?.(answer);
      });
    });
  }

  send(name: string, input: unknown): Promise<unknown> {
    this.#count += 1;
    const id = String(this.#count);
    return new Promise((resolve) => {
      const socket = this.#socket;
      if (socket === null || socket.readyState !== WebSocket.OPEN) return resolve('no connection');
      this.#waiting.set(id, resolve);
      socket.once('close', () => resolve('no connection'));
      socket.send(`42${id}${JSON.stringify([name, input])}`);
    });
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    if (/max-age=0/i.test(line)) this.#jar.delete(pair.slice(0, at));
    else this.#jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
export const text = (value: unknown, name: string): string => String(field(value, name));
export const wentWell = (answer: unknown) => expect(field(answer, 'error')).toBeUndefined();
export const done = (answer: unknown) => expect(answer).toEqual({ ok: true });
