import type { IncomingHttpHeaders } from 'node:http';
import { comesFromOwnPage, type OriginRule } from '../realtime/origin.ts';

export interface PageOrigins extends OriginRule {
  /** Origins of the development servers, which pass requests on; none in production. */
  readonly devOrigins: readonly string[];
}

/** Whether a request that changes something comes from a page of ours. */
export function isFromOwnPage(headers: IncomingHttpHeaders, origins: PageOrigins): boolean {
  if (headers.origin !== undefined && origins.devOrigins.includes(headers.origin)) return true;
  return comesFromOwnPage(headers, 'polling', origins);
}
