import { modelReading, state } from '../../__testUtils__/modelReading';
import { read } from '../../__testUtils__/read';
import type { ModelField } from '../modelStatement';

const draftOf = (
  description: string,
  field: ModelField,
  value: string,
  quote = description,
) => read(description, { model: modelReading(state(field, value, quote)) });

describe('an address that a model states', () => {
  it('is taken for what the workload reaches', () => {
    const { spec, origins } = draftOf(
      'events end up at outbound hooks.partner.org in the end',
      'egress',
      'hooks.partner.org:443',
    );
    expect(spec.network?.egressTo).toEqual([
      { description: 'hooks.partner.org', port: 443 },
    ]);
    expect(origins['network.egressTo[0].description']).toMatchObject({
      by: 'model',
    });
    expect(origins['network.egressTo[0].port']).toEqual({
      type: 'assumed',
      reason: 'No port is named for hooks.partner.org; HTTPS is usual.',
    });
  });

  it('is taken with a port that is written', () => {
    expect(
      draftOf(
        'events end up at outbound hooks.partner.org over 8443',
        'egress',
        'hooks.partner.org:8443',
      ).spec.network?.egressTo,
    ).toEqual([{ description: 'hooks.partner.org', port: 8443 }]);
  });

  it.each<[string, ModelField, string, string]>([
    [
      'a port that is not',
      'egress',
      'hooks.partner.org:22',
      'outbound to hooks.partner.org eventually',
    ],
    [
      'a part of a host',
      'egress',
      'partner.org:443',
      'outbound to hooks.partner.org eventually',
    ],
    [
      'a wider range',
      'egress',
      '10.0.0.0/8:5432',
      'outbound to 10.1.2.0/24, port 5432',
    ],
    ['no address', 'egress', 'hooks', 'outbound to hooks'],
    [
      'a host of somebody else',
      'host',
      'docs.acme.dev',
      'The docs live somewhere, see docs.acme.dev for them',
    ],
    ['a path that is none', 'path', 'api', 'served under api'],
    [
      'a path of liveness',
      'health-path',
      '/live',
      'the liveness endpoint, which is at /live',
    ],
  ])('is refused for %s', (_, field, value, description) => {
    const { spec, model } = draftOf(description, field, value);
    expect(spec).toEqual(read(description).spec);
    expect(model?.refused).toHaveLength(1);
  });
});
