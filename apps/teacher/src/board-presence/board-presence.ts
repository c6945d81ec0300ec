/** Pages of one browser tell each other here that a board is open; it works without a secure address too. */
const CHANNEL = 'flipflop.board';
const ASK_MS = 5_000;
/** A board that did not answer so often is gone, as after a crash. */
const MISSED_MOST = 3;

type Said =
  | { readonly said: 'who' }
  | { readonly said: 'here'; readonly board: string }
  | { readonly said: 'gone'; readonly board: string };

/** Says that a board is open here, until the page goes or the returned function is called. */
export function announceBoard(): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  // Unlike a random UUID, this is there on a plain address too.
  const board = `${performance.timeOrigin}-${Math.random()}`;
  const say = (said: 'here' | 'gone') => channel.postMessage({ said, board } satisfies Said);
  const here = () => say('here');
  const gone = () => say('gone');
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (heard(data)?.said === 'who') here();
  });
  addEventListener('pagehide', gone);
  addEventListener('pageshow', here);
  here();
  return () => {
    gone();
    removeEventListener('pagehide', gone);
    removeEventListener('pageshow', here);
    channel.close();
  };
}

/** Tells whether a board is open in this browser, now and as it changes. */
export function watchBoards(onChange: (isOpen: boolean) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  /** Of each board, how many questions it left without an answer. */
  const missed = new Map<string, number>();
  const tell = () => onChange(missed.size > 0);
  const ask = () => {
    for (const [board, times] of missed) {
      if (times >= MISSED_MOST) missed.delete(board);
      else missed.set(board, times + 1);
    }
    tell();
    channel.postMessage({ said: 'who' } satisfies Said);
  };
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const said = heard(data);
    if (said === null || said.said === 'who') return;
    if (said.said === 'here') missed.set(said.board, 0);
    else missed.delete(said.board);
    tell();
  });
  const timer = setInterval(ask, ASK_MS);
  ask();
  return () => {
    clearInterval(timer);
    channel.close();
  };
}

function heard(data: unknown): Said | null {
  if (typeof data !== 'object' || data === null || !('said' in data)) return null;
  if (data.said === 'who') return { said: 'who' };
  if (!('board' in data) || typeof data.board !== 'string') return null;
  return data.said === 'here' || data.said === 'gone' ? { said: data.said, board: data.board } : null;
}
