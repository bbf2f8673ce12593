import { useCallback, useEffect, useRef, useState } from 'react';
import type { Released } from '../fix/withReleasedOrigins';
import { nothingWritten, withoutSecrets, type Written } from './Written';

const STORAGE_KEY = 'slipway.new-service';
const WRITE_AFTER_MS = 250;

/** What the page begins with instead of what the person wrote there before. */
export interface Beginning {
  /** Tells it from other beginnings. */
  name: string;
  written: Written;
  environment: string;
  /** What of it is as it was released. */
  released: Released;
  /** Goes back to what the person wrote before. */
  leave(): void;
}

/**
 * What was written, kept in this browser until it is opened or started over:
 * leaving the page or reloading it loses nothing. Each person has their own. A
 * beginning is kept beside it, as long as the tab is open.
 */
export function useKeptState(userRef: string, beginning?: Beginning) {
  const place = placeOf(userRef, beginning?.name);
  const [written, setWritten] = useState(
    () => readKept(place) ?? beginning?.written ?? nothingWritten(),
  );

  const latest = useRef({ written, place });
  latest.current = { written, place };
  const keep = useCallback(
    () => writeKept(latest.current.place, latest.current.written),
    [],
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

/** Has the page find something the next time that it opens. */
export function keepForLater(userRef: string, written: Written): void {
  writeKept(placeOf(userRef), written);
}

interface Place {
  storage: Storage;
  key: string;
}

function placeOf(userRef: string, beginning?: string): Place {
  return beginning === undefined
    ? { storage: window.localStorage, key: `${STORAGE_KEY}:${userRef}` }
    : {
        storage: window.sessionStorage,
        key: `${STORAGE_KEY}:${userRef}:${beginning}`,
      };
}

function writeKept({ storage, key }: Place, written: Written): void {
  storage.setItem(key, JSON.stringify(withoutSecrets(written)));
}

function readKept({ storage, key }: Place): Written | undefined {
  const text = storage.getItem(key);
  if (text === null) {
    return undefined;
  }
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      // Somebody else's text under our key: it is nothing to go on from.
      return undefined;
    }
    throw error;
  }
  return isWritten(kept) && !kept.opened ? kept : undefined;
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
