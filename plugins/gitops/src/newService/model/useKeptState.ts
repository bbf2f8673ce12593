import { useCallback, useEffect, useRef, useState } from 'react';
import { nothingWritten, withoutSecrets, type Written } from './Written';

const STORAGE_KEY = 'slipway.new-service';
const WRITE_AFTER_MS = 250;

/**
 * What was written, kept in this browser until it is opened or started over:
 * leaving the page or reloading it loses nothing. Each person has their own.
 */
export function useKeptState(userRef: string) {
  const [written, setWritten] = useState(() => readKept(userRef));

  const latest = useRef(written);
  latest.current = written;
  const keep = useCallback(
    () =>
      window.localStorage.setItem(
        `${STORAGE_KEY}:${userRef}`,
        JSON.stringify(withoutSecrets(latest.current)),
      ),
    [userRef],
  );

  // Storage is slow for something to be done at each letter.
  useEffect(() => {
    const timer = setTimeout(keep, WRITE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [keep, written]);
  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);

  return [written, setWritten] as const;
}

function readKept(userRef: string): Written {
  const text = window.localStorage.getItem(`${STORAGE_KEY}:${userRef}`);
  if (text === null) {
    return nothingWritten();
  }
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      // Somebody else's text under our key: it is nothing to go on from.
      return nothingWritten();
    }
    throw error;
  }
  return isWritten(kept) && !kept.opened ? kept : nothingWritten();
}

function isWritten(value: unknown): value is Written {
  const written = value as Partial<Written> | null;
  return (
    typeof written?.description === 'string' &&
    typeof written.draftId === 'string' &&
    isRecord(written.edits) &&
    isRecord(written.settled)
  );
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
