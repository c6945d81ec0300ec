import type { Ack, ErrorCode } from '@flipflop/protocol';

export function refuse(code: ErrorCode, message: string): Ack {
  return { ok: false, error: { code, message } };
}

export const ACCEPTED: Ack = { ok: true };

export const NO_LESSON = refuse('noLesson', 'No lesson is open in this class.');
export const UNAVAILABLE = refuse('unavailable', 'That could not be saved. Nothing changed. Try again.');
export const TOO_BIG = refuse('limit', 'This lesson holds as much as one lesson can.');
