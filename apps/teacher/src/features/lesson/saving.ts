/** Where the words that were typed are. */
export type Saving =
  /** The server has all of it. */
  | { readonly kind: 'saved' }
  /** Typed and not sent yet. */
  | { readonly kind: 'waiting' }
  /** On its way; `stale`: something was typed since. */
  | { readonly kind: 'sending'; readonly stale: boolean }
  | { readonly kind: 'failed'; readonly words: string }
  /** The lesson was changed elsewhere: a person must say which one stays. */
  | { readonly kind: 'conflict' };

export type SavingEvent =
  | { readonly type: 'typed' }
  /** It is sent now: the pause after typing is over, or a person asked for it. */
  | { readonly type: 'sent' }
  | { readonly type: 'accepted' }
  | { readonly type: 'refused'; readonly words: string }
  | { readonly type: 'changedElsewhere' }
  /** The other one is on the page now. */
  | { readonly type: 'loadedOther' };

/** The next state; an event that has no place in a state changes nothing. */
export function nextSaving(saving: Saving, event: SavingEvent): Saving {
  switch (event.type) {
    case 'typed':
      if (saving.kind === 'sending') return { kind: 'sending', stale: true };
      return saving.kind === 'conflict' ? saving : { kind: 'waiting' };
    case 'sent':
      return saving.kind === 'saved' || saving.kind === 'sending'
        ? saving
        : { kind: 'sending', stale: false };
    case 'accepted':
      if (saving.kind !== 'sending') return saving;
      return saving.stale ? { kind: 'waiting' } : { kind: 'saved' };
    case 'refused':
      return saving.kind === 'sending' ? { kind: 'failed', words: event.words } : saving;
    case 'changedElsewhere':
      return saving.kind === 'sending' ? { kind: 'conflict' } : saving;
    case 'loadedOther':
      return saving.kind === 'conflict' ? { kind: 'saved' } : saving;
  }
}
