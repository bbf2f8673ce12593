import {
  asList,
  asText,
  get,
  SYNC_OPTIONS_ANNOTATION,
  type JsonObject,
  type JsonValue,
} from '../../kubernetes';
import { isApplication } from './isApplication';
import type { Risk } from './Risk';

/** https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/ */
const OPTIONS: Readonly<Record<string, string>> = {
  'Replace=true': 'replaces objects instead of changing them',
  'Force=true': 'deletes objects and makes them anew to change them',
  'Validate=false': 'applies what the API server finds invalid',
};

/** Pointers and queries that take a whole object, or all that matters of it. */
const BROAD = /^\/?$|^\/(?:spec|data|rules)\/?$|^\.(?:spec|data|rules)?$/;

function wordsOf(options: readonly JsonValue[]): string[] {
  return options.flatMap(option => {
    const key = String(option).trim();
    return Object.prototype.hasOwnProperty.call(OPTIONS, key)
      ? [OPTIONS[key]]
      : [];
  });
}

function isBroad(entry: JsonValue): boolean {
  return (
    get(entry, 'kind') === '*' ||
    ['jsonPointers', 'jqPathExpressions'].some(key =>
      asList(get(entry, key)).some(place => BROAD.test(String(place))),
    )
  );
}

function ofApplication(application: JsonObject | undefined): string[] {
  return [
    ...wordsOf(asList(get(application, 'spec', 'syncPolicy', 'syncOptions'))),
    ...asList(get(application, 'spec', 'ignoreDifferences'))
      .filter(isBroad)
      .map(
        entry =>
          `does not see that objects of the kind ${String(
            get(entry, 'kind'),
          )} differ from Git`,
      ),
  ];
}

function ofObject(object: JsonObject | undefined): string[] {
  const options = asText(
    get(object, 'metadata', 'annotations', SYNC_OPTIONS_ANNOTATION),
  );
  return wordsOf((options ?? '').split(','));
}

/** @public */
export const syncOptions: Risk = {
  id: 'sync-options',
  title: 'Rougher sync',
  description:
    'Argo CD replaces or deletes objects to change them, applies invalid ones, or overlooks what differs from Git.',
  check: ({ objects }) =>
    objects.flatMap(object => {
      const { kind, name, before, after } = object;
      const read = isApplication(object) ? ofApplication : ofObject;
      const subject = isApplication(object)
        ? `The Application "${name}"`
        : `Argo CD's sync of the ${kind} "${name}"`;
      const old = read(before);
      return [...new Set(read(after))]
        .filter(words => !old.includes(words))
        .map(words => `${subject} ${words}.`);
    }),
};
