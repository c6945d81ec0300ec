import type { Elsewhere, Video } from '../activity.ts';
import type { AddressFault } from './url.ts';

/** Whose page it is, where we know it. */
export type Provider =
  | 'youtube'
  | 'vimeo'
  | 'loom'
  | 'edpuzzle'
  | 'screencastify'
  | 'ted'
  | 'google'
  | 'drive'
  | 'classroom'
  | 'microsoft'
  | 'canva'
  | 'genially'
  | 'prezi'
  | 'padlet'
  | 'geogebra'
  | 'desmos'
  | 'scratch'
  | 'phet'
  | 'quizlet'
  | 'kahoot'
  | 'nearpod'
  | 'zoom'
  | 'meet'
  | 'teams'
  | 'webex'
  | 'jitsi'
  | 'whereby';

/** What is not a video and not refused. A `file` may be a video, a picture or a document: its address does not say. */
export type PageKind = 'slides' | 'form' | 'document' | 'file' | 'tool' | 'call' | 'picture' | 'page';

export type LinkWarning =
  /** Whoever opens it can change it, or is asked to sign in as its author. */
  | { readonly warn: 'edit' }
  /** An assignment in another system: only its own class can open it. */
  | { readonly warn: 'assignment' }
  /** Asks each student to make a copy of their own. */
  | { readonly warn: 'copy' }
  /** Starts the call as its host. */
  | { readonly warn: 'host' }
  /** A short link: what is behind it cannot be seen. */
  | { readonly warn: 'short' }
  /** The host looks like another one, `like`, and is not. */
  | { readonly warn: 'lookAlike'; readonly like: string }
  /** The host has letters of other scripts, or is a bare number. */
  | { readonly warn: 'oddHost' }
  /** `http:` was made `https:`. */
  | { readonly warn: 'upgraded' }
  /** A mail program had wrapped it; `by` is the host that was taken away. */
  | { readonly warn: 'unwrapped'; readonly by: string }
  /** A mail program has wrapped it, and what is inside is no page that we know: it stays as it is. */
  | { readonly warn: 'wrapped' }
  /** The address was taken out of embed code; the rest was left out. */
  | { readonly warn: 'embedCode' };

interface Known {
  readonly page: Elsewhere;
  /** Null: a page like any other. */
  readonly provider: Provider | null;
  readonly warnings: readonly LinkWarning[];
}

/** Embed code without an address, or an `http:` page that nobody knows. */
export type LinkFault = AddressFault | 'notHttps' | 'embedCode';

/** What a pasted text is. */
export type Recognised =
  | (Known & {
      readonly is: 'video';
      /** The player tells where it is: it can be watched and not only opened. */
      readonly tellsPosition: boolean;
      /** Where it begins; null: at the beginning. */
      readonly startSeconds: number | null;
    })
  | (Known & { readonly is: PageKind })
  | { readonly is: 'nothing'; readonly why: LinkFault };

/** The video of a step that watches this; null: it can be none. */
export function videoFrom(recognised: Recognised): Video | null {
  if (recognised.is !== 'video' && recognised.is !== 'file') return null;
  const tellsPosition = recognised.is === 'video' && recognised.tellsPosition;
  return { from: 'elsewhere', page: recognised.page, tellsPosition, seconds: null };
}
