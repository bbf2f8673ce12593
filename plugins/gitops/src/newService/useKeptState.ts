import { useEffect, useState } from 'react';

/** What a person wrote; it survives leaving the page. */
export interface Written {
  description: string;
  /** Values that the person set, by spec path. */
  edits: Record<string, unknown>;
  /** Id under which the draft is kept in the backend. */
  draftId: string;
}

const STORAGE_KEY = 'slipway.new-service';

/** A page that nobody wrote on yet. */
export function nothingWritten(): Written {
  return { description: '', edits: {}, draftId: crypto.randomUUID() };
}

/** State of the page, kept in this browser until it is opened or started over. */
export function useKeptState(userRef: string) {
  const [written, setWritten] = useState(() => read(userRef));

  useEffect(() => {
    window.localStorage.setItem(
      STORAGE_KEY,
      JSON.stringify({ userRef, written }),
    );
  }, [userRef, written]);

  return [written, setWritten] as const;
}

function read(userRef: string): Written {
  const text = window.localStorage.getItem(STORAGE_KEY);
  if (text === null) {
    return nothingWritten();
  }
  try {
    const kept = JSON.parse(text) as { userRef?: string; written?: Written };
    const { written } = kept;
    if (
      kept.userRef === userRef &&
      typeof written?.description === 'string' &&
      typeof written.draftId === 'string' &&
      typeof written.edits === 'object' &&
      written.edits !== null
    ) {
      return written;
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) {
      throw error;
    }
    // Somebody else's text under our key: it is nothing to go on from.
  }
  return nothingWritten();
}
