import { asList, asText, get, type JsonObject } from '../../kubernetes';
import type { EnvironmentStandards } from '../../standards';
import type { Risk } from './Risk';

/** Doors that an object uses and the standards do not name, in words. */
function strangeDoors(
  object: JsonObject | undefined,
  { exposure }: EnvironmentStandards,
): string[] {
  const doors = [exposure.internal, exposure.public];
  if (object?.kind === 'Ingress') {
    const name = asText(get(object, 'spec', 'ingressClassName'));
    const isKnown = doors.some(
      door => name !== undefined && door?.ingressClass === name,
    );
    return isKnown
      ? []
      : [name === undefined ? 'the default class' : `the class ${name}`];
  }
  return asList(get(object, 'spec', 'parentRefs')).flatMap(parent => {
    const [name, namespace] = ['name', 'namespace'].map(
      key => asText(get(parent, key)) ?? '?',
    );
    const isKnown = doors.some(
      door =>
        door?.gateway?.name === name && door.gateway.namespace === namespace,
    );
    return isKnown ? [] : [`the gateway ${namespace}/${name}`];
  });
}

/** @public */
export const unknownDoor: Risk = {
  id: 'unknown-door',
  title: 'Unknown way in',
  description:
    'An Ingress or a route takes requests through a class or a gateway that the standards do not name, so nobody can say who reaches it.',
  check: ({ objects, environment }) =>
    environment === undefined
      ? []
      : objects
          .filter(({ kind }) => kind === 'Ingress' || kind.endsWith('Route'))
          .flatMap(({ kind, name, before, after }) => {
            const old = strangeDoors(before, environment);
            return (after ? strangeDoors(after, environment) : [])
              .filter(door => !before || !old.includes(door))
              .map(
                door =>
                  `The ${kind} "${name}" takes requests through ${door}, which the standards of ${environment.name} do not name.`,
              );
          }),
};
