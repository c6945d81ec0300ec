import { useConnection } from '@flipflop/client/react';
import { useEffect, useState } from 'react';

const SECOND = 1_000;

/** The server's clock, ms, renewed each second; null until it is known. */
export function useServerNow(): number | null {
  const { clock, clockReadings } = useConnection();
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const read = () => setNow(clockReadings.get() === 0 ? null : clock.now());
    read();
    const timer = setInterval(read, SECOND);
    const stop = clockReadings.subscribe(read);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [clock, clockReadings]);
  return now;
}
