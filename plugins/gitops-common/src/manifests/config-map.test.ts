import { fullestSpec } from '../__testUtils__/exampleSpecs';
import { releaseOf, yamlOf } from '../__testUtils__/releaseOf';
import { configMap } from './config-map';

describe('config-map', () => {
  it('is not there without variables and files', () => {
    expect(configMap.appliesTo(releaseOf())).toBe(false);
  });

  it('keeps variables and files apart, and gives two files of one name two keys', () => {
    expect(yamlOf(configMap, releaseOf(fullestSpec))).toMatchInlineSnapshot(`
      "# config-map
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: checkout
        namespace: payments-dev
      data:
        FEATURE_DATE: "2020-01-01"
        LOG_LEVEL: debug
      ---
      # config-map-files
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: checkout-files
        namespace: payments-dev
      data:
        config.yaml: |
          level: debug
        "1-config.yaml": "a: 1"
      "
    `);
  });

  it('takes the variables of the environment over those for all', () => {
    const release = releaseOf(
      {
        env: { A: '1', B: '1' },
        environments: { prod: { env: { B: '2', C: '2' } } },
      },
      'prod',
    );
    expect(yamlOf(configMap, release)).toContain(
      'data:\n  A: "1"\n  B: "2"\n  C: "2"\n',
    );
  });
});
