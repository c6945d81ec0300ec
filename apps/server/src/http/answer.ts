import type { ProtocolError } from '@flipflop/protocol';
import type { Request, Response } from 'express';
import { type Refused, refuse } from '../classes/outcome.ts';
import type { Reply } from './route.ts';
import { STATUS_OF } from './statuses.ts';

/** A refusal whose status says more than its code. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly error: ProtocolError;
  readonly status: number;

  constructor({ error }: Refused, status: number = STATUS_OF[error.code]) {
    super(error.code);
    this.error = error;
    this.status = status;
  }
}

export const SIGNED_OUT = new Refusal(refuse('notAllowed', 'Sign in again.'), 401);
export const FOREIGN_PAGE = new Refusal(refuse('notAllowed', 'This page is not ours. Load it again.'));
export const BAD_INPUT = refuse('badInput', 'That was not understood. Load the page again.');

const YEAR_SECONDS = 31_536_000;

/** Nothing is kept by a cache, but what never changes, by this browser alone. */
export function sendReply(request: Request, response: Response, reply: Reply<unknown>): void {
  if (reply.cookies !== undefined) response.append('Set-Cookie', [...reply.cookies]);
  if (!reply.ok) {
    sendRefusal(response, new Refusal(reply));
    return;
  }
  if (reply.immutable === undefined) {
    response.setHeader('Cache-Control', 'no-store');
  } else {
    response.setHeader('Cache-Control', `private, immutable, max-age=${YEAR_SECONDS}`);
    response.setHeader('ETag', `"${reply.immutable}"`);
    if (request.fresh) {
      response.status(304).end();
      return;
    }
  }
  response.json(reply.value);
}

export function sendRefusal(response: Response, { error, status }: Refusal): void {
  response.setHeader('Cache-Control', 'no-store');
  response.status(status).json({ error });
}
