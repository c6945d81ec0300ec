import { useCallback, useEffect, useLayoutEffect, useReducer, useState } from 'react';
import { useSetting } from '../../../settings/use-setting.ts';
import { type Audience, type Level, levelOf, nextLevel, OPEN_MS } from './level.ts';

/** What this browser notices by itself: a board that is open in it, or a second screen. */
export type FoundAudience = 'board' | 'extended' | null;

const KEPT = ['everything', 'noNames', 'firstNames'] as const satisfies readonly Level[];
const ANSWERS = ['unasked', 'yes', 'no'] as const;
const KEY = ['on', 'off'] as const;

/** What the answer to "Is this screen on the projector?" means where nothing was noticed. */
const AUDIENCE_OF = { unasked: 'unasked', yes: 'told', no: null } as const satisfies Record<
  (typeof ANSWERS)[number],
  Audience | null
>;

/** What the panel knows and can do about who looks at it. */
export interface Safety {
  readonly level: Level;
  /** Null: nobody but the teacher. */
  readonly audience: Audience | null;
  /** Everything, for a moment. */
  readonly isOpen: boolean;
  readonly choose: (level: Level) => void;
  /** What the header's button and the key do. */
  readonly toggle: () => void;
  /** Whether this screen is on the projector. */
  readonly answer: (isOnProjector: boolean) => void;
  readonly hasKey: boolean;
  readonly chooseKey: (on: boolean) => void;
}

/** The level of this device: chosen by the teacher, taken back by what the browser notices. */
export function useLevel(found: FoundAudience): Safety {
  const [stored, store] = useSetting('names', KEPT);
  const [storedAnswer, storeAnswer] = useSetting('projector', ANSWERS);
  const [key, setKey] = useSetting('key-h', KEY);
  // A browser that keeps nothing still has to hide what it was told to hide.
  const [state, dispatch] = useReducer(nextLevel, { kept: stored, isOpen: false });
  const [answered, setAnswered] = useState(storedAnswer);
  const audience = found ?? AUDIENCE_OF[answered];
  const watched = audience !== null;

  useEffect(() => store(state.kept), [state.kept, store]);
  useLayoutEffect(() => {
    if (found !== null) dispatch({ kind: 'audience' });
  }, [found]);
  useEffect(() => {
    if (!state.isOpen) return;
    const timer = setTimeout(() => dispatch({ kind: 'over' }), OPEN_MS);
    return () => clearTimeout(timer);
  }, [state.isOpen]);

  const choose = useCallback((level: Level) => dispatch({ kind: 'choose', level, watched }), [watched]);
  const toggle = useCallback(() => dispatch({ kind: 'toggle', watched }), [watched]);
  const answer = useCallback(
    (isOnProjector: boolean) => {
      setAnswered(isOnProjector ? 'yes' : 'no');
      storeAnswer(isOnProjector ? 'yes' : 'no');
      dispatch({ kind: 'choose', level: isOnProjector ? 'noNames' : 'everything', watched: false });
    },
    [storeAnswer],
  );
  return {
    level: audience === 'unasked' ? 'noNames' : levelOf(state),
    audience,
    isOpen: state.isOpen,
    choose,
    toggle,
    answer,
    hasKey: key === 'on',
    chooseKey: (on) => setKey(on ? 'on' : 'off'),
  };
}
