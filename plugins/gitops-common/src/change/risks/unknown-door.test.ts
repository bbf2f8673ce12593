import { exampleStandards } from '../../__testUtils__/exampleStandards';
import type { JsonObject } from '../../kubernetes';
import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { checkRisk } from '../__testUtils__/checkRisk';
import { unknownDoor } from './unknown-door';

const { exposure } = exampleStandards().environments[0];
const ingress = (ingressClassName?: string): JsonObject => ({
  spec: ingressClassName === undefined ? {} : { ingressClassName },
});

describe('unknown-door', () => {
  it('finds a class and a gateway that nobody named', () => {
    const parentRefs = [
      { name: 'mine', namespace: 'team' },
      { ...exposure.internal.gateway },
    ];
    expect(
      checkByHand(
        unknownDoor,
        changeOf('Ingress', undefined, ingress('mine')),
        changeOf('Ingress', ingress('mine'), ingress()),
        changeOf('TCPRoute', undefined, { spec: { parentRefs } }),
      ).map(sentence => sentence.replace(/, which.*/, '')),
    ).toEqual([
      'The Ingress "a" takes requests through the class mine',
      'The Ingress "a" takes requests through the default class',
      'The TCPRoute "a" takes requests through the gateway team/mine',
    ]);
  });

  it('finds nothing in what we render, where it was so before, and in what goes', () => {
    expect(
      checkRisk(unknownDoor, { after: { expose: { visibility: 'public' } } }),
    ).toEqual([]);
    expect(
      checkByHand(
        unknownDoor,
        changeOf('Ingress', ingress('mine'), ingress('mine')),
        changeOf('Ingress', ingress('mine'), undefined),
      ),
    ).toEqual([]);
    expect(
      unknownDoor.check({
        objects: [changeOf('Ingress', undefined, ingress('mine'))],
      }),
    ).toEqual([]);
  });
});
