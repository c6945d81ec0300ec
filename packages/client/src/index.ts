export { type Api, type ApiOptions, type ApiResult, createApi, type RouteRequest } from './api.ts';
export { askAtTheDoor } from './at-the-door.ts';
export { clientErrors } from './client-errors.ts';
export type { Send } from './command-sender.ts';
export {
  type Connection,
  type ConnectionOptions,
  type ConnectionStatus,
  createConnection,
} from './connection.ts';
export type { Page } from './page.ts';
export { type PresenceWatch, watchPresence } from './presence.ts';
export type { ReadStore } from './read-store.ts';
export { createReadingStore } from './reading-store.ts';
export type { ViewName, ViewOf, Views } from './views.ts';
export type { OpenWire, Wire, WireEvents, WireOptions } from './wire.ts';
