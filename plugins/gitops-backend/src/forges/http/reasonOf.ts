import {
  storedText,
  type JsonValue,
} from '@slipway/plugin-gitops-common/status';

const LIMIT = 400;

/** The fields in which GitHub, GitLab and Gitea say why they refuse. */
const FIELDS = ['message', 'error', 'error_description', 'errors'];

/**
 * The forge's own text of a refusal, in one line: `message` may be a text, a
 * list of texts, or texts by field; GitHub adds `errors`, a list of objects.
 */
export function reasonOf(body: JsonValue | undefined): string {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    return '';
  }
  const texts = FIELDS.flatMap(field => textsOf(body[field]));
  return storedText([...new Set(texts)].join('; '), LIMIT);
}

function textsOf(value: JsonValue | undefined): string[] {
  if (typeof value === 'string') {
    const text = value
      .replace(/\s+/g, ' ')
      .replace(/[.\s]+$/, '')
      .trim();
    return text === '' ? [] : [text];
  }
  if (Array.isArray(value)) {
    return value.flatMap(textsOf);
  }
  return value !== null && typeof value === 'object' ? detailOf(value) : [];
}

/** An entry of GitHub's `errors`, or GitLab's texts by field. */
function detailOf(value: Record<string, JsonValue>): string[] {
  const { message, field, code } = value;
  if (typeof message === 'string') {
    return textsOf(message);
  }
  return typeof code === 'string'
    ? [`${typeof field === 'string' ? `${field} ` : ''}${code}`]
    : Object.entries(value).flatMap(([name, texts]) =>
        textsOf(texts).map(text => `${name} ${text}`),
      );
}
