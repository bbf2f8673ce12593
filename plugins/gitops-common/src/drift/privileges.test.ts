import type { JsonObject, JsonValue } from '../kubernetes';
import {
  deployment,
  snapshotWith,
  stateOf,
} from './__testUtils__/snapshotWith';
import { findDrift } from './findDrift';

function container(object: JsonObject): JsonObject {
  const spec = object.spec as {
    template: { spec: { containers: JsonObject[] } };
  };
  return spec.template.spec.containers[0];
}

function podSpec(object: JsonObject): JsonObject {
  const spec = object.spec as { template: { spec: JsonObject } };
  return spec.template.spec;
}

function driftOf(change: (live: JsonObject) => void, target = deployment()) {
  return findDrift({
    snapshot: snapshotWith([stateOf('Deployment', target, change)]),
  });
}

const points = (reason: RegExp, drifts: ReturnType<typeof driftOf>) =>
  drifts[0].risk.reasons.find(({ text }) => reason.test(text))?.points;

describe('a drift of privileges', () => {
  it('is told field by field where Git has no security context', () => {
    const target = deployment();
    delete container(target).securityContext;
    const drifts = driftOf(live => {
      container(live).securityContext = { privileged: true };
    }, target);
    expect(drifts).toHaveLength(1);
    expect(drifts[0]).toMatchObject({
      path: 'spec.template.spec.containers[0].securityContext.privileged',
      class: 'security',
    });
    expect(points(/on its node/, drifts)).toBe(30);
  });

  it('is what a volume of the node is, wherever it stands', () => {
    const drifts = driftOf(live => {
      podSpec(live).volumes = [{ name: 'host', hostPath: { path: '/' } }];
    });
    expect(drifts[0]).toMatchObject({ class: 'security', benign: false });
    expect(points(/on its node/, drifts)).toBe(30);
  });

  it('is a pod that may run as root again', () => {
    const drifts = driftOf(live => {
      podSpec(live).securityContext = { runAsNonRoot: false };
    });
    expect(points(/on its node/, drifts)).toBe(30);
  });

  it('is not what the cluster does more strictly than Git', () => {
    const target = deployment();
    container(target).securityContext = { privileged: true };
    const drifts = driftOf(live => {
      container(live).securityContext = { privileged: false };
    }, target);
    expect(drifts[0].class).toBe('security');
    expect(points(/on its node/, drifts)).toBeUndefined();
  });

  it.each<[string, JsonValue]>([
    ['eks.amazonaws.com/role-arn', 'arn:aws:iam::1:role/admin'],
    ['iam.gke.io/gcp-service-account', 'admin@acme.iam'],
  ])('is the identity that a pod has at the cloud: %s', (name, value) => {
    const drifts = driftOf(live => {
      live.metadata = {
        ...(live.metadata as JsonObject),
        annotations: { [name]: value },
      };
    });
    expect(drifts).toHaveLength(1);
    expect(drifts[0]).toMatchObject({
      path: `metadata.annotations["${name}"]`,
      class: 'security',
    });
  });
});
