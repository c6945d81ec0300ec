/** What the panel says of its connection. `since`: this device's clock, ms. */
export type PanelConnection =
  | { readonly state: 'online' }
  | { readonly state: 'offline'; readonly since: number };
