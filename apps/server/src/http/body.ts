import { WIRE } from '@flipflop/protocol';
import express, { type Request, type Response } from 'express';
import { BAD_INPUT, Refusal } from './answer.ts';

const jsonUpTo = (limit: number) =>
  express.json({ limit, type: 'application/json', strict: true, inflate: false });
const json = jsonUpTo(WIRE.bodyBytes);
const largeJson = jsonUpTo(WIRE.largeBodyBytes);

/**
 * Reads a JSON body, and no other: a form or plain text from another page could come without asking.
 * @param large it may be as long as an activity
 * @throws Refusal
 */
export async function readBody(request: Request, response: Response, large: boolean): Promise<unknown> {
  if (!request.is('application/json')) throw new Refusal(BAD_INPUT, 415);
  await new Promise<void>((resolve, reject) => {
    (large ? largeJson : json)(request, response, (fault?: unknown) => {
      if (fault === undefined) resolve();
      else reject(new Refusal(BAD_INPUT, statusOf(fault)));
    });
  });
  // A list passes for an object without fields.
  if (Array.isArray(request.body)) throw new Refusal(BAD_INPUT);
  return request.body;
}

/** The parser says 413 for what is too long; everything else is a bad request. */
function statusOf(fault: unknown): number {
  const isTooLong = typeof fault === 'object' && fault !== null && 'status' in fault && fault.status === 413;
  return isTooLong ? 413 : 400;
}
