import type { ClassPage } from '@flipflop/protocol';
import { useRef, useState } from 'react';
import type { PageTools } from '../../page/page-tools.ts';
import { useSending } from '../../page/use-sending.ts';
import { type DayMarks, dayMarksOf, placesOf } from './day-marks.ts';

export interface ChangingMarks {
  /** As they are on the page: ahead of the server's while they are on their way or not saved. */
  readonly marks: DayMarks;
  readonly sent: boolean;
  /** Why the latest are not saved; null: they are, or are on their way. */
  readonly refusal: string | null;
  readonly change: (marks: DayMarks) => void;
  readonly tryAgain: () => void;
}

/** Saves each mark at once. What is tapped while others are on their way goes after them, the latest alone. */
export function useDayMarks(
  { api }: Pick<PageTools, 'api'>,
  page: ClassPage,
  onChange: (page: ClassPage) => void,
): ChangingMarks {
  const [marks, setMarks] = useState(() => dayMarksOf(page));
  const wanted = useRef(marks);
  const isSending = useRef(false);
  const { sent, refusal, send } = useSending();

  const save = async () => {
    if (isSending.current) return;
    isSending.current = true;
    let asked: DayMarks;
    let saved: ClassPage | null;
    do {
      asked = wanted.current;
      const body = placesOf(asked);
      saved = await send(() => api.call('placesSet', { params: { classId: page.id }, body }));
      if (saved !== null) onChange(saved);
    } while (saved !== null && asked !== wanted.current);
    isSending.current = false;
  };

  return {
    marks,
    sent,
    refusal,
    change(next) {
      wanted.current = next;
      setMarks(next);
      void save();
    },
    tryAgain: () => void save(),
  };
}
