import { parse } from 'yaml';
import { fullestSpec, smallestSpec } from '../__testUtils__/exampleSpecs';
import {
  exampleStandards,
  exampleStandardsText,
} from '../__testUtils__/exampleStandards';
import { sha256 } from '../kubernetes';
import { valueAt } from '../path';
import { parseWorkloadSpec } from '../spec';
import { locate } from '../standards';
import { renderRelease } from './renderRelease';

const standards = exampleStandards();

const render = (spec = fullestSpec, environment = 'dev') =>
  renderRelease({ spec, standards, environment });

describe('renderRelease', () => {
  it('puts one object into each file, where the standards want it', () => {
    const { files } = render(smallestSpec);
    expect(files.map(({ path }) => path)).toEqual([
      'environments/dev/applications/payments/checkout.yaml',
      'environments/dev/workloads/payments/checkout/deployment.yaml',
      'environments/dev/workloads/payments/checkout/network-policy.yaml',
      'environments/dev/workloads/payments/checkout/service-account.yaml',
      'environments/dev/workloads/payments/checkout/service.yaml',
      'workloads/payments/checkout/catalog-info.yaml',
      'workloads/payments/checkout/dev.lock.yaml',
      'workloads/payments/checkout/dev.yaml',
    ]);
    for (const file of render().files) {
      expect(locate(file.path, standards).area).toBe(file.area);
    }
  });

  it('gives the same bytes for the same input, whatever the order of its keys', () => {
    const shuffled = JSON.parse(
      JSON.stringify(fullestSpec, (_, value) =>
        value && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      ),
    );
    for (const environment of ['dev', 'staging', 'prod']) {
      expect(render(shuffled, environment)).toEqual(
        render(fullestSpec, environment),
      );
      expect(
        render(shuffled, environment).files.map(({ content }) => content),
      ).toEqual(
        render(fullestSpec, environment).files.map(({ content }) => content),
      );
    }
  });

  it('keeps the parsed document, which the text says', () => {
    for (const { content, document } of render().files) {
      expect(parse(content, { version: '1.1' })).toEqual(document);
    }
  });

  it('knows where every leaf comes from and on which line it is', () => {
    for (const file of render(fullestSpec, 'prod').files) {
      const places = Object.keys(file.lines);
      const leaves = places.filter(
        path => typeof valueAt(file.document, path) !== 'object',
      );
      const withOrigin = Object.keys(file.origins).filter(
        path => valueAt(file.document, path) !== undefined,
      );
      expect(withOrigin.filter(path => !leaves.includes(path))).toEqual([]);
      expect(leaves.filter(path => !withOrigin.includes(path))).toEqual(
        file.area === 'lock' ? leaves : [],
      );
      expect(
        Object.values(file.origins).filter(
          origin =>
            origin.source === 'standard' &&
            valueAt(standards, origin.key) === undefined,
        ),
      ).toEqual([]);
      const last = file.content.split('\n').length;
      expect(
        places.filter(
          path => !(file.lines[path] > 0 && file.lines[path] < last),
        ),
      ).toEqual([]);
    }
  });

  it('writes a spec that reads well and is read back as it was', () => {
    const file = render().files.find(({ area }) => area === 'spec');
    expect(file?.content.split('\n').slice(0, 12).join('\n')).toBe(
      [
        'apiVersion: slipway.dev/v1alpha1',
        'name: checkout',
        'owner: payments',
        'system: shop',
        'description: Takes orders and payments.',
        'kind: api',
        'language: nodejs',
        'image:',
        '  repository: registry.acme.dev/payments/checkout',
        '  tag: "1.8.0"',
        'command:',
        '  - node',
      ].join('\n'),
    );
    expect(parseWorkloadSpec(parse(file?.content ?? ''))).toEqual({
      ok: true,
      value: fullestSpec,
    });
  });

  it('locks what was rendered, except for the entity that all environments share', () => {
    const { files } = renderRelease({
      spec: smallestSpec,
      standards,
      environment: 'dev',
      standardsText: exampleStandardsText,
    });
    const lock = files.find(({ area }) => area === 'lock');
    expect(lock?.document).toEqual({
      apiVersion: 'slipway.dev/v1alpha1',
      kind: 'ReleaseLock',
      workload: 'payments/checkout',
      environment: 'dev',
      renderer: 1,
      standards: sha256(exampleStandardsText),
      files: Object.fromEntries(
        files
          .filter(({ area }) => area !== 'lock' && area !== 'catalog')
          .map(({ path, content }) => [path, sha256(content)]),
      ),
    });
  });

  it('writes no catalog entity when that comes from elsewhere', () => {
    const { files } = renderRelease({
      spec: smallestSpec,
      standards,
      environment: 'dev',
      catalog: { write: false },
    });
    expect(files.map(({ area }) => area)).not.toContain('catalog');
  });

  it('says what a reviewer should know', () => {
    expect(
      render(fullestSpec, 'prod').notices.map(({ rule, specPath }) => [
        rule,
        specPath,
      ]),
    ).toEqual([
      ['public-exposure', 'environments.prod.expose.visibility'],
      ['egress-opened', 'dependencies[0]'],
      ['egress-opened', 'dependencies[1]'],
      ['dependency-other-half', 'dependencies[2]'],
      ['egress-opened', 'network.egressTo[0]'],
      ['egress-opened', 'network.egressTo[1]'],
    ]);
  });

  it('says in an error what the environment does not offer, and renders the rest', () => {
    const poor = exampleStandards();
    delete poor.dependencies.redis;
    delete poor.environments[0].exposure.public;
    poor.environments[0].exposure.tls = { mode: 'none' };
    const notices = (spec: object) =>
      renderRelease({
        spec: { ...smallestSpec, ...spec },
        standards: poor,
        environment: 'dev',
      }).notices.map(({ rule, severity, specPath }) => [
        rule,
        severity,
        specPath,
      ]);
    expect(notices({ dependencies: [{ type: 'redis' }] })).toEqual([
      ['dependency-not-provided', 'error', 'dependencies[0]'],
    ]);
    expect(notices({ expose: { visibility: 'public' } })).toEqual([
      ['door-not-provided', 'error', 'expose.visibility'],
    ]);
    expect(
      notices({ expose: { visibility: 'internal', via: 'ingress' } }),
    ).toEqual([['door-not-provided', 'error', 'expose.via']]);
    expect(notices({ expose: { visibility: 'internal', tls: true } })).toEqual([
      ['tls-not-provided', 'error', 'expose.tls'],
    ]);
  });

  it('refuses an environment that the standards do not have', () => {
    expect(() => render(smallestSpec, 'qa')).toThrow(
      'Cannot render payments/checkout for "qa": the standards have no such environment, only dev, staging, prod',
    );
  });
});
