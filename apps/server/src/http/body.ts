import { WIRE } from '@flipflop/protocol';
import express, { type Request, type Response } from 'express';
import { BAD_INPUT, Refusal } from './answer.ts';

const json = express.json({ limit: WIRE.bodyBytes, type: 'application/json', strict: true, inflate: false });

/**
 * Reads a JSON body, and no other: a form or plain text from another page could come without asking.
 * @throws Refusal
 */
export async function readBody(request: Request, response: Response): Promise<unknown> {
  if (!request.is('application/json')) throw new Refusal(BAD_INPUT, 415);
  await new Promise<void>((resolve, reject) => {
    json(request, response, (fault?: unknown) => {
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
