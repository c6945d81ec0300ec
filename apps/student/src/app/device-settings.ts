import { useState } from 'react';

/** Whatever the page keeps of a student begins so, and goes on with the student's id. */
const OURS = 'flipflop.student.';
const of = (student: string) => `${OURS}${student}.`;

/** One student's own wish, kept on the device until somebody else is in or the student leaves it. */
export function useNumbersHidden(student: string): [boolean, (hidden: boolean) => void] {
  const key = `${of(student)}hideNumbers`;
  const [hidden, setHidden] = useState(() => store((kept) => kept.getItem(key)) === '1');
  function change(wanted: boolean): void {
    setHidden(wanted);
    store((kept) => (wanted ? kept.setItem(key, '1') : kept.removeItem(key)));
  }
  return [hidden, change];
}

/**
 * Of everybody but this student nothing stays on a shared device. What a teacher's pages keep beside it does.
 * @param student null: nobody is in
 */
export function keepOnly(student: string | null): void {
  store((kept) => {
    for (const key of Object.keys(kept)) {
      const isTheirs = student !== null && key.startsWith(of(student));
      if (key.startsWith(OURS) && !isTheirs) kept.removeItem(key);
    }
  });
}

/** Storage may be forbidden on a school's device: then the wish lives as long as the page. */
function store<Value>(use: (storage: Storage) => Value): Value | null {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}
