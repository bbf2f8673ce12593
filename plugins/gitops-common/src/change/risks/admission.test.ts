import type { JsonObject } from '../../kubernetes';
import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { admission } from './admission';

describe('admission', () => {
  it.each([
    'MutatingWebhookConfiguration',
    'ValidatingWebhookConfiguration',
    'ValidatingAdmissionPolicyBinding',
    'APIService',
  ])('finds a %s that comes, changes or goes', kind => {
    const says = (verb: string) => [
      `The ${kind} "a" ${verb}, which decides on what all of the cluster writes.`,
    ];
    const [one, two] = [{ webhooks: [] }, { webhooks: [{}] }];
    const found = (before: JsonObject | undefined, after?: JsonObject) =>
      checkByHand(admission, changeOf(kind, before, after));
    expect(found(undefined, one)).toEqual(says('comes'));
    expect(found(one, two)).toEqual(says('changes'));
    expect(found(one)).toEqual(says('goes'));
  });

  it('finds nothing in another kind, or in what stays', () => {
    expect(
      checkByHand(admission, changeOf('ConfigMap', undefined, {})),
    ).toEqual([]);
    const stays = changeOf('APIService', {}, {});
    expect(checkByHand(admission, { ...stays, action: 'unchanged' })).toEqual(
      [],
    );
  });
});
