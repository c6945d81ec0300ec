import type { ErrorCode } from '@flipflop/protocol';

/** What is counted of requests. */
export interface HttpMeter {
  /** A request was answered with a refusal. */
  refused(code: ErrorCode): void;
}
