import type { LinkWarning, PageKind, Provider } from './recognised.ts';
import { type Address, href } from './url.ts';

/** What a provider says of an address of its own. */
export interface Found {
  readonly is: PageKind | 'video';
  readonly provider: Provider;
  readonly url: string;
  readonly embed: string | null;
  readonly tellsPosition: boolean;
  readonly startSeconds: number | null;
  readonly warnings: readonly LinkWarning[];
}

/** One provider: null where the host is another's. */
export type Reader = (address: Address) => Found | null;

/** A page of a provider that is only opened in a tab, unless more is said of it. */
export const found = (
  provider: Provider,
  address: Address,
  is: Found['is'] = 'page',
  more: Partial<Found> = {},
): Found => ({
  is,
  provider,
  url: href(address),
  embed: null,
  tellsPosition: false,
  startSeconds: null,
  warnings: [],
  ...more,
});

export const EDIT: readonly LinkWarning[] = [{ warn: 'edit' }];
export const ASSIGNMENT: readonly LinkWarning[] = [{ warn: 'assignment' }];
export const COPY: readonly LinkWarning[] = [{ warn: 'copy' }];
