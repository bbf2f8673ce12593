import {
  maskSecrets,
  type ModelReading,
} from '@slipway/plugin-gitops-common/draft';

/** What a model read, and the text that it was given, credentials masked. */
export interface ReadText {
  text: string;
  reading: ModelReading;
}

/** What a person wrote on the New service page. */
export interface Written {
  description: string;
  /** Values that the person set, by spec path; `null` removes the field. */
  edits: Record<string, unknown>;
  /**
   * Conflicts that the person settled for their own value: by path, what the
   * sentence said then, as JSON. It is asked again when the sentence changes.
   */
  settled: Record<string, string>;
  /** What a model read in it, and in which text. */
  read?: ReadText;
  /** Id under which the draft is kept in the backend. */
  draftId: string;
  /** Its pull request is open, and nothing was changed since. */
  opened?: boolean;
}

/** A page that nobody wrote on yet. */
export function nothingWritten(): Written {
  return {
    description: '',
    edits: {},
    settled: {},
    draftId: crypto.randomUUID(),
  };
}

/** Whether a person wrote anything that would be a pity to lose. */
export function isEmpty({ description, edits }: Written): boolean {
  return description.trim() === '' && Object.keys(edits).length === 0;
}

/**
 * The same without the credentials that somebody typed into it: only this may
 * leave the page, for the browser's storage and for the backend.
 */
export function withoutSecrets(written: Written): Written {
  return {
    ...written,
    description: maskSecrets(written.description),
    edits: maskTexts(written.edits) as Written['edits'],
    read: maskTexts(written.read) as Written['read'],
  };
}

function maskTexts(value: unknown): unknown {
  if (typeof value === 'string') {
    return maskSecrets(value);
  }
  if (Array.isArray(value)) {
    return value.map(maskTexts);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, maskTexts(inner)]),
    );
  }
  return value;
}
