import { createContext, useContext, useEffect, useState } from 'react';

const EVERY_MS = 15_000;

/** The time that ages are told by; without it, the clock. */
export const NowContext = createContext<Date | undefined>(undefined);

/** The time, which goes on while the page is looked at. */
export function useNow(): Date {
  const given = useContext(NowContext);
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (given) {
      return undefined;
    }
    const timer = setInterval(() => setNow(new Date()), EVERY_MS);
    return () => clearInterval(timer);
  }, [given]);
  return given ?? now;
}
