import {
  asObject,
  get,
  podOf,
  RESOURCES_FINALIZER,
  unwrap,
  type JsonValue,
} from '../../kubernetes';
import { applicationTarget } from '../../manifests/application';
import { differences } from '../differences';
import type { LintedManifest, Rule, RuleContext, RuleHit } from '../rule';

export const applicationCoherence: Rule = {
  id: 'application-coherence',
  severity: 'error',
  description:
    'Whoever can merge an Application decides what runs where. So the applications folder holds nothing else, and each says about source, destination, project, sync policy and finalizers exactly what the standards give to its workload, without another key. Only where nothing but data is left may it have the finalizer although the standards give none, since the workload is on its way out.',
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
  manifest: LintedManifest,
  { standards, manifests }: RuleContext,
): RuleHit[] {
  const { ref, location, value } = manifest;
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
  )
    .filter(
      ({ path, found, wanted }) =>
        path !== 'metadata.finalizers' ||
        wanted !== undefined ||
        JSON.stringify(found) !== JSON.stringify([RESOURCES_FINALIZER]) ||
        !isBeingDecommissioned(manifest, manifests),
    )
    .map(difference => ({
      path: difference.path,
      message: `The Application "${ref.name}" says ${show(
        difference.found,
      )} at ${difference.path}, and the standards say ${show(
        difference.wanted,
      )}.`,
    }));
}

/** Nothing runs any more but what has data: the Application goes next. */
function isBeingDecommissioned(
  { location }: LintedManifest,
  manifests: readonly LintedManifest[],
): boolean {
  const own = manifests.filter(
    other =>
      location?.area === 'application' &&
      other.location?.area === 'manifests' &&
      other.location.team === location.team &&
      other.location.workload === location.workload &&
      other.location.environment === location.environment,
  );
  return (
    own.length > 0 &&
    own.every(
      ({ value }) =>
        podOf(value) === undefined ||
        get(value, 'spec', 'volumeClaimTemplates', 0) !== undefined,
    )
  );
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
