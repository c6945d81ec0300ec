import type { Api } from '@flipflop/client';

/** What every class page gets: how to ask the server, and how to go to another page. */
export interface PageTools {
  readonly api: Api;
  readonly navigate: (address: string) => void;
}
