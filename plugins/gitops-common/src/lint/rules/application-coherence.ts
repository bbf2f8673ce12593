import { asObject, get, unwrap, type JsonValue } from '../../kubernetes';
import { applicationTarget } from '../../manifests/application';
import { differences } from '../differences';
import type { LintedManifest, Rule, RuleContext, RuleHit } from '../rule';

export const applicationCoherence: Rule = {
  id: 'application-coherence',
  severity: 'error',
  description:
    'Whoever can merge an Application decides what runs where. So the applications folder holds nothing else, and each says about source, destination, project, sync policy and finalizers exactly what the standards give to its workload, without another key.',
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
  const { metadata, ...rest } = value;
  // Labels have a rule of their own, and annotations steer only by these names.
  const { labels, annotations, ...identity } = asObject(metadata);
  const steering = Object.entries(asObject(annotations)).filter(([key]) =>
    /(^|\.)argoproj\.io\//.test(key),
  );
  return differences(
    {
      ...rest,
      metadata: {
        ...identity,
        ...(steering.length === 0
          ? {}
          : { annotations: Object.fromEntries(steering) }),
      },
    },
    {
      apiVersion: value.apiVersion,
      kind: value.kind,
      ...unwrap(target).document,
    },
    '',
  ).map(difference => ({
    path: difference.path,
    message: `The Application "${ref.name}" says ${show(difference.found)} at ${
      difference.path
    }, and the standards say ${show(difference.wanted)}.`,
  }));
}

function show(value: JsonValue | undefined): string {
  if (value === undefined) {
    return 'nothing';
  }
  if (typeof value === 'string') {
    return `"${value}"`;
  }
  return value !== null && typeof value === 'object'
    ? 'something else'
    : String(value);
}
