import { asText, get } from '../../kubernetes';
import { applicationTarget } from '../../manifests/application';
import type { LintedManifest, Rule, RuleContext, RuleHit } from '../rule';

export const applicationCoherence: Rule = {
  id: 'application-coherence',
  severity: 'error',
  description:
    'Whoever can merge an Application decides what runs where. So the applications folder holds nothing else, and each has the project, repository, path and destination that the standards give to its workload.',
  remediation:
    'Render the Application again instead of editing it, or ask the platform team to change the standards.',
  appliesTo: ({ ref, location }) =>
    location?.area === 'application' ||
    (ref.group === 'argoproj.io' && ref.kind === 'Application'),
  check(manifest, context) {
    const { ref, location } = manifest;
    if (ref.group !== 'argoproj.io' || ref.kind !== 'Application') {
      return [
        {
          path: 'kind',
          message: `A ${ref.kind} lies among the Applications.`,
        },
      ];
    }
    if (location?.area === 'application') {
      return compared(manifest, context);
    }
    if (location?.area === 'manifests') {
      return [
        {
          path: 'kind',
          message: `The Application "${ref.name}" lies among the manifests of a workload, which must not create Applications.`,
        },
      ];
    }
    return get(manifest.value, 'spec', 'project') === 'default'
      ? [
          {
            path: 'spec.project',
            message: `The Application "${ref.name}" is in the project "default", which allows everything.`,
          },
        ]
      : [];
  },
};

function compared(
  { ref, location, value }: LintedManifest,
  { standards }: RuleContext,
): RuleHit[] {
  const target =
    standards && location?.area === 'application'
      ? applicationTarget(standards, location)
      : undefined;
  if (!target) {
    return [];
  }
  const { destination } = target;
  const [cluster, other] =
    'name' in destination ? ['name', 'server'] : ['server', 'name'];
  const wanted: [path: string, value: string | undefined][] = [
    ['metadata.name', target.name],
    ['metadata.namespace', target.namespace],
    ['spec.project', target.project],
    ['spec.source.repoURL', target.repoURL],
    ['spec.source.targetRevision', target.targetRevision],
    ['spec.source.path', target.path],
    [
      `spec.destination.${cluster}`,
      'name' in destination ? destination.name : destination.server,
    ],
    [`spec.destination.${other}`, undefined],
    ['spec.destination.namespace', target.destinationNamespace],
    // A second way to say what is applied.
    ['spec.sources', undefined],
    ['spec.sourceHydrator', undefined],
  ];
  return wanted.flatMap(([path, standard]) => {
    const found = get(value, ...path.split('.'));
    if (found === standard) {
      return [];
    }
    const says =
      found === undefined
        ? 'nothing'
        : `"${asText(found) ?? 'something else'}"`;
    return [
      {
        path,
        message: `The Application "${
          ref.name
        }" says ${says} at ${path}, and the standards say ${
          standard === undefined ? 'nothing' : `"${standard}"`
        }.`,
      },
    ];
  });
}
