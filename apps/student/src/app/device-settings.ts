import { useState } from 'react';

const HIDE_NUMBERS = 'flipflop.hideNumbers';

/** One device's own wish, kept until the student is finished here. */
export function useNumbersHidden(): [boolean, (hidden: boolean) => void] {
  const [hidden, setHidden] = useState(readHidden);
  function change(wanted: boolean): void {
    setHidden(wanted);
    store((storage) => (wanted ? storage.setItem(HIDE_NUMBERS, '1') : storage.removeItem(HIDE_NUMBERS)));
  }
  return [hidden, change];
}

/** Nothing of a student stays on a shared device. */
export function forgetDeviceSettings(): void {
  store((storage) => storage.removeItem(HIDE_NUMBERS));
}

function readHidden(): boolean {
  return store((storage) => storage.getItem(HIDE_NUMBERS)) === '1';
}

/** Storage may be forbidden on a school's device: then the wish lives as long as the page. */
function store<Value>(use: (storage: Storage) => Value): Value | null {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}
