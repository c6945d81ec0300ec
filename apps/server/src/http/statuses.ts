import type { ErrorCode } from '@flipflop/protocol';

/** The HTTP status of each way in which the server says no. */
export const STATUS_OF = {
  badInput: 400,
  notAllowed: 403,
  notFound: 404,
  unknownCode: 404,
  alreadyDone: 409,
  notNow: 409,
  absent: 409,
  tooLate: 409,
  noLesson: 409,
  conflict: 409,
  oldPage: 409,
  linkUsed: 410,
  limit: 422,
  slowDown: 429,
  unavailable: 503,
  offline: 503,
  noAnswer: 504,
} as const satisfies Record<ErrorCode, number>;
