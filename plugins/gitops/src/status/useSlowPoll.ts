import { useEffect, useRef } from 'react';

const EVERY_MS = 60_000;

/**
 * Calls back each minute while the page is visible, and at once when it becomes
 * visible after a minute or more: a net below signals that may be missing.
 */
export function useSlowPoll(onDue: () => void) {
  const latest = useRef(onDue);
  latest.current = onDue;

  useEffect(() => {
    let last = Date.now();
    const look = () => {
      if (
        document.visibilityState === 'visible' &&
        Date.now() - last >= EVERY_MS
      ) {
        last = Date.now();
        latest.current();
      }
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
}
