import { exampleStandards } from '../../__testUtils__/exampleStandards';
import type { JsonObject } from '../../kubernetes';
import type { ChangedObject } from '../changedObjects';
import type { Risk } from '../risks/Risk';

/** An object as somebody changes it by hand; `undefined` where it is not there. */
export function changeOf(
  kind: string,
  before: JsonObject | undefined,
  after: JsonObject | undefined,
  area: ChangedObject['area'] = kind === 'Application'
    ? 'application'
    : 'manifests',
): ChangedObject {
  const apiVersion = kind === 'Application' ? 'argoproj.io/v1alpha1' : 'v1';
  const whole = (object: JsonObject) => ({ apiVersion, kind, ...object });
  return {
    path: 'a.yaml',
    area,
    kind,
    name: 'a',
    action: actionOf(before, after),
    ...(before ? { before: whole(before) } : {}),
    ...(after ? { after: whole(after) } : {}),
  };
}

function actionOf(
  before: JsonObject | undefined,
  after: JsonObject | undefined,
): ChangedObject['action'] {
  if (!before) {
    return 'create';
  }
  return after ? 'update' : 'delete';
}

/** What a risk finds in objects that somebody changes by hand in dev. */
export function checkByHand(risk: Risk, ...objects: ChangedObject[]): string[] {
  return risk.check({
    objects,
    environment: exampleStandards().environments[0],
  });
}
