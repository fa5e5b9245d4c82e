import { useEffect, useState } from 'react';

/** The time, looked at every few seconds while it matters. */
export function useNow(running: boolean, every = 5000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [running, every]);
  return now;
}
