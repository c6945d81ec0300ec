import type { Connection } from './connection.ts';

export interface PresenceWatch {
  /** The prompt of this round (from 0) was shown. */
  markSeen(round: number): void;
  stop(): void;
}

/** At most one `presence` in this time, ms: a child who flips between tabs is told once. */
const AT_MOST_EVERY_MS = 1_000;

/** Tells the server whether the page is in front and which round's prompt was shown. For students. */
export function watchPresence(connection: Connection): PresenceWatch {
  let seen: number | null = null;
  let told: string | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function tell(): void {
    if (pause !== undefined || connection.status.get().state !== 'online') return;
    const presence = { front: connection.page.isFront(), seen };
    const words = JSON.stringify(presence);
    if (words === told) return;
    told = words;
    void connection.send('presence', presence);
    pause = setTimeout(() => {
      pause = undefined;
      tell();
    }, AT_MOST_EVERY_MS);
  }

  const stopPage = connection.page.onFrontChange(tell);
  const stopStatus = connection.status.subscribe(() => {
    // The server knows presence by connection: a new one knows nothing yet.
    told = null;
    tell();
  });
  tell();
  return {
    markSeen(round) {
      if (seen !== null && round <= seen) return;
      seen = round;
      tell();
    },
    stop() {
      clearTimeout(pause);
      stopPage();
      stopStatus();
    },
  };
}
