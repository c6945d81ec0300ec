export { FRAME_SOURCES } from './links/providers/all.ts';
export { isTrue, recognise } from './links/recognise.ts';
export {
  type LinkFault,
  type LinkWarning,
  type PageKind,
  type Provider,
  type Recognised,
  videoFrom,
} from './links/recognised.ts';
export type { AddressFault } from './links/url.ts';
