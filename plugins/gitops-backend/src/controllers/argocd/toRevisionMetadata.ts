import {
  storedText,
  type JsonValue,
} from '@slipway/plugin-gitops-common/status';
import type { RevisionMetadata } from '@slipway/plugin-gitops-node';

const MAX_TEXT = 300;

/** Who made a revision, of Argo CD's answer. */
export function toRevisionMetadata(answer: JsonValue): RevisionMetadata {
  const { author, date, message, tags } =
    answer !== null && typeof answer === 'object' && !Array.isArray(answer)
      ? answer
      : {};
  const time = typeof date === 'string' ? Date.parse(date) : NaN;
  return {
    author: textOf(author),
    date: Number.isNaN(time) ? undefined : new Date(time).toISOString(),
    message: textOf(
      typeof message === 'string' ? message.trim().split('\n')[0] : undefined,
    ),
    tags: (Array.isArray(tags) ? tags : [])
      .slice(0, 20)
      .flatMap(tag => textOf(tag) ?? []),
  };
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== ''
    ? storedText(value.trim(), MAX_TEXT)
    : undefined;
}
