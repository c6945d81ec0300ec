/** How much of the children this page shows. */
export type Level = 'noNames' | 'firstNames' | 'everything';

/** Why the class may see this page. `unasked`: nobody has said yet whether it does. */
export type Audience = 'board' | 'extended' | 'told' | 'unasked';

/** `kept` stays until the teacher chooses again; `isOpen`: everything, for a moment. */
export interface LevelState {
  readonly kept: Level;
  readonly isOpen: boolean;
}

export type LevelEvent =
  /** The board or a second screen came. */
  | { readonly kind: 'audience' }
  /** `watched`: the class may see this page. */
  | { readonly kind: 'choose'; readonly level: Level; readonly watched: boolean }
  | { readonly kind: 'toggle'; readonly watched: boolean }
  /** The moment is over. */
  | { readonly kind: 'over' };

/** How long "Everything" holds where the class may see it, ms. */
export const OPEN_MS = 30_000;
/** How long a row that was tapped shows its names, ms. */
export const SHOWN_MS = 10_000;

export const levelOf = ({ kept, isOpen }: LevelState): Level => (isOpen ? 'everything' : kept);

/** What is shown after an event. Pure. */
export function nextLevel(state: LevelState, event: LevelEvent): LevelState {
  switch (event.kind) {
    case 'audience':
      return { kept: 'noNames', isOpen: false };
    case 'over':
      return { ...state, isOpen: false };
    case 'choose':
      return chosen(state, event.level, event.watched);
    case 'toggle':
      return levelOf(state) === 'everything'
        ? { kept: hiding(state.kept), isOpen: false }
        : chosen(state, 'everything', event.watched);
  }
}

function chosen(state: LevelState, level: Level, watched: boolean): LevelState {
  return level === 'everything' && watched
    ? { kept: hiding(state.kept), isOpen: true }
    : { kept: level, isOpen: false };
}

const hiding = (kept: Level): Level => (kept === 'everything' ? 'noNames' : kept);
