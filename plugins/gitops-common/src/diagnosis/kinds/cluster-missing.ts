import type { DiagnosisKind } from '../DiagnosisKind';

const patterns: readonly [RegExp, (name: string) => string][] = [
  [
    /there are no clusters with this name: ([^\s;]{1,300})/i,
    name => `The controller knows no cluster named "${name}".`,
  ],
  [
    /there are (\d{1,4}) clusters with the same name/i,
    count =>
      `The controller knows ${count} clusters of the name that the destination has, so it cannot choose.`,
  ],
  [
    /cluster "([^"]{1,300})" is disabled/i,
    name => `The cluster "${name}" is switched off at the controller.`,
  ],
  [
    /can't have both name and server defined/i,
    () =>
      'The destination names its cluster twice, by name and by server, and only one of them may be set.',
  ],
  [
    /destination server missing from app spec|destination server is empty|must have either (?:name|server)/i,
    () => 'The destination of the Application names no cluster.',
  ],
  [
    /(?:cluster|server) ["']([^"']{1,300})["'] not (?:found|configured)/i,
    name => `The controller knows no cluster "${name}".`,
  ],
];

export const clusterMissing: DiagnosisKind = {
  id: 'cluster-missing',
  title: 'Destination is no known cluster',
  description:
    'The destination of the Application names a cluster that the controller does not know, knows twice, or has switched off.',
  role: 'cause',
  level: 'definition',
  places: ['condition', 'operation'],
  recognise(clue) {
    for (const [pattern, causeOf] of patterns) {
      const match = pattern.exec(clue.text);
      if (match) {
        return {
          telling: match,
          cause: causeOf(match[1]),
          nextSteps: [
            {
              text: "Correct the cluster in the Application's destination: one of name and server.",
            },
            {
              text: 'Ask the platform team to register the cluster at the controller if it is new.',
            },
          ],
        };
      }
    }
    return undefined;
  },
};
