import {
  asList,
  asText,
  get,
  type JsonObject,
  type JsonValue,
} from '../../kubernetes';
import { sameValue } from '../fields/sameValue';
import { isApplication } from './isApplication';
import type { Risk } from './Risk';

type Side = JsonObject | undefined;

function projectOf(application: Side): string {
  return `the project ${asText(get(application, 'spec', 'project')) ?? 'none'}`;
}

function destinationOf(application: Side): string {
  const at = (key: string) =>
    asText(get(application, 'spec', 'destination', key));
  return `the namespace ${at('namespace') ?? 'none'} of ${
    at('name') ?? at('server') ?? 'no cluster'
  }`;
}

/** What of a source decides on what is applied; Helm has more of it. */
function sourcesOf(application: Side): JsonValue[] {
  const one = get(application, 'spec', 'source');
  return [
    ...(one === undefined ? [] : [one]),
    ...asList(get(application, 'spec', 'sources')),
  ];
}

function sourceWords(application: Side): string {
  const sources = sourcesOf(application).map(source =>
    ['repoURL', 'chart', 'path', 'targetRevision']
      .flatMap(key => asText(get(source, key)) ?? [])
      .join(' '),
  );
  return sources.join(' and ') || 'nowhere';
}

/** @public */
export const applicationTarget: Risk = {
  id: 'application-target',
  title: 'Application redirected',
  description:
    'An Argo CD Application gets another project, destination or source: other rights, another place, or other manifests.',
  check: ({ objects }) =>
    objects.filter(isApplication).flatMap(({ name, before, after }) => {
      if (!before || !after) {
        return [];
      }
      const moved = (words: (side: Side) => string, verb: string) =>
        words(before) === words(after)
          ? []
          : [
              `The Application "${name}" ${verb} ${words(
                after,
              )} instead of ${words(before)}.`,
            ];
      const sources = moved(sourceWords, 'applies what is in');
      const isOtherwise =
        sources.length === 0 && !sameValue(sourcesOf(before), sourcesOf(after));
      return [
        ...moved(projectOf, 'has the rights of'),
        ...moved(destinationOf, 'goes to'),
        ...sources,
        ...(isOtherwise
          ? [
              `The Application "${name}" makes other manifests of the same source.`,
            ]
          : []),
      ];
    }),
};
