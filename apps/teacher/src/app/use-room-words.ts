import type { Api } from '@flipflop/client';
import { useEffect, useState } from 'react';
import { ROOM, type RoomWords } from '../features/board/board-words.ts';

const AGAIN_MS = 5_000;

/** Where the teacher is, in the room and in the call, from the lesson's content; until it is there, the usual words. */
export function useRoomWords(api: Api, revision: string | null): RoomWords {
  const [known, setKnown] = useState<{ readonly revision: string; readonly room: RoomWords } | null>(null);
  useEffect(() => {
    if (revision === null) return;
    let isStale = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answer = await api.call('boardContent', { params: { revision } });
      if (isStale) return;
      if (answer.ok) setKnown({ revision, room: { ...answer.value.live, hasCall: answer.value.hasCall } });
      else if (answer.status === 0 || answer.status >= 500) timer = setTimeout(() => void ask(), AGAIN_MS);
    };
    void ask();
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [api, revision]);
  return known !== null && known.revision === revision ? known.room : ROOM;
}
