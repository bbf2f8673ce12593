import fc from 'fast-check';
import { exampleStandards } from '../__testUtils__/exampleStandards';
import { fullestSpec, smallestSpec } from '../__testUtils__/exampleSpecs';
import { renderRelease } from '../render';
import type { TextFile } from '../vocabulary';
import { lintFiles } from './lintFiles';
import { rules } from './rules';
import { unknownRules } from './unknownRules';

const deployment = (image: string, name = 'checkout') => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  template:
    spec:
      containers:
        - name: main
          image: ${image}
`;

const yaml = (content: string, path = 'a.yaml'): TextFile => ({
  path,
  content,
});

const found = (content: string, rule: string) =>
  lintFiles({ files: [yaml(content)] }).filter(
    finding => finding.rule === rule,
  );

describe('lintFiles', () => {
  it('points to file, line, resource and path', () => {
    expect(
      found(deployment('registry.acme.dev/x:latest'), 'image-tag'),
    ).toEqual([
      {
        rule: 'image-tag',
        severity: 'error',
        message:
          'Container "main" runs the image "registry.acme.dev/x:latest" with the tag "latest", so what runs can change without a commit.',
        remediation:
          'Name a version, like "1.8.0", or pin the image by its digest.',
        file: 'a.yaml',
        line: 10,
        resource: {
          group: 'apps',
          version: 'v1',
          kind: 'Deployment',
          name: 'checkout',
        },
        manifestPath: 'spec.template.spec.containers[0].image',
      },
    ]);
  });

  it('takes the line of the nearest thing around where a key is missing', () => {
    const [finding] = found(deployment('x:1'), 'run-as-non-root');
    expect(finding).toMatchObject({
      line: 9,
      manifestPath:
        'spec.template.spec.containers[0].securityContext.runAsNonRoot',
    });
  });

  it('reads every document of a file, and leaves empty ones out', () => {
    const content = `---\n${deployment('a')}---\n# nothing\n---\n${deployment(
      'b',
    )}...\n`;
    expect(found(content, 'image-tag').map(({ line }) => line)).toEqual([
      11, 24,
    ]);
  });

  it('reads the items of a List', () => {
    const content = JSON.stringify(
      {
        apiVersion: 'v1',
        kind: 'List',
        items: [
          { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } },
          {
            apiVersion: 'v1',
            kind: 'Pod',
            metadata: { name: 'b' },
            spec: { hostNetwork: true },
          },
        ],
      },
      null,
      2,
    );
    expect(found(content, 'host-namespaces')).toMatchObject([
      {
        line: 19,
        manifestPath: 'items[1].spec.hostNetwork',
        resource: { kind: 'Pod', name: 'b' },
      },
    ]);
  });

  it('reads YAML as Kubernetes does: "on" is true, times and base 60 are texts', () => {
    const pod = (value: string) =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {hostNetwork: ${value}}\n`;
    expect(found(pod('on'), 'host-namespaces')).toHaveLength(1);
    expect(found(pod('"on"'), 'host-namespaces')).toHaveLength(0);
    expect(
      found(
        'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {API_KEY: 2020-01-01, PASSWORD: 190:20:30}\n',
        'plaintext-secret',
      ).map(({ manifestPath }) => manifestPath),
    ).toEqual(['data.API_KEY', 'data.PASSWORD']);
  });

  it('follows merge keys', () => {
    const content = `x: &base {hostPID: true}
apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  <<: *base
`;
    expect(found(content, 'host-namespaces')).toHaveLength(1);
  });

  describe('for a file that it cannot read', () => {
    it('gives the line of the mistake, and judges the documents beside it', () => {
      const findings = lintFiles({
        files: [yaml(`a: [1\n---\n${deployment('x')}`)],
      });
      expect(
        findings.filter(({ rule }) => rule === 'valid-yaml')[0],
      ).toMatchObject({ severity: 'error', line: 2 });
      expect(findings.map(({ rule }) => rule)).toContain('image-tag');
    });

    it('reports a key that is there twice, with its line', () => {
      expect(
        found(`${deployment('x:1')}kind: Pod\n`, 'valid-yaml'),
      ).toMatchObject([{ line: 11 }]);
    });

    it.each([
      [
        'aliases that expand without end',
        `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefgh']
          .map(
            (key, index) =>
              `${key}: &${key} [${Array(9)
                .fill(`*${'abcdefgh'[index]}`)
                .join(', ')}]`,
          )
          .join('\n')}\n`,
      ],
      ['deep nesting', '['.repeat(20_000)],
      ['two megabytes', `a: "${'x'.repeat(2_000_000)}"`],
      ['a tab that indents', 'a:\n\tb: 1\n'],
      ['an alias that nothing has', 'a: *b\n'],
    ])('reports %s', (_, content) => {
      expect(found(content, 'valid-yaml').length).toBeGreaterThan(0);
    });
  });

  it('reports what is no object and what has no name', () => {
    expect(
      lintFiles({
        files: [
          yaml('a: 1\n', 'values.yaml'),
          yaml('apiVersion: v1\nkind: ConfigMap\n', 'unnamed.yaml'),
          yaml('# Nothing here\n', 'empty.yaml'),
          yaml('not: yaml: at all', 'README.md'),
        ],
      }).filter(({ rule }) => rule === 'kubernetes-object'),
    ).toMatchObject([{ file: 'unnamed.yaml' }, { file: 'values.yaml' }]);
  });

  it('never throws, whatever stands where', () => {
    const anything = fc.jsonValue({ maxDepth: 3 });
    const keys = [
      ...['spec', 'template', 'jobTemplate', 'containers', 'initContainers'],
      ...['metadata', 'labels', 'selector', 'matchLabels', 'ports', 'rules'],
      ...['env', 'args', 'volumes', 'resources', 'data', 'securityContext'],
    ];
    const { node } = fc.letrec(tie => ({
      node: fc.oneof(
        { maxDepth: 6 },
        anything,
        fc.array(tie('node'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom(...keys), tie('node'), { maxKeys: 4 }),
      ),
    }));
    const kinds = ['Deployment', 'CronJob', 'Pod', 'Service', 'Ingress'].concat(
      ...['NetworkPolicy', 'ConfigMap', 'HorizontalPodAutoscaler', 'HTTPRoute'],
      ...['PodDisruptionBudget', 'Secret', 'List', 'Application'],
    );
    const manifest = fc.record({
      apiVersion: fc.constantFrom('v1', 'apps/v1', 'networking.k8s.io/v1'),
      kind: fc.constantFrom(...kinds),
      metadata: fc.oneof(fc.record({ name: fc.constant('a') }), node),
      spec: node,
      items: node,
    });
    fc.assert(
      fc.property(fc.array(manifest, { maxLength: 3 }), manifests => {
        expect(() =>
          lintFiles({
            files: manifests.map((value, index) =>
              yaml(JSON.stringify(value), `${index}.yaml`),
            ),
          }),
        ).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('reports on changed files only, and looks at the others', () => {
    const service =
      'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {app: x}}\n';
    const findings = lintFiles({
      files: [yaml(deployment('x'), 'a.yaml'), yaml(service, 'b.yaml')],
      changed: ['b.yaml'],
    });
    expect(new Set(findings.map(({ file }) => file))).toEqual(
      new Set(['b.yaml']),
    );
    expect(findings.map(({ rule }) => rule)).toContain('service-selects-pods');
  });

  it('takes the level of a rule from the standards', () => {
    const levels = (level: 'off' | 'info') =>
      lintFiles({
        files: [yaml(deployment('registry.acme.dev/x'), 'a.yaml')],
        standards: { ...exampleStandards(), rules: { 'image-tag': level } },
      })
        .filter(({ rule }) => rule === 'image-tag')
        .map(({ severity }) => severity);
    expect(levels('info')).toEqual(['info']);
    expect(levels('off')).toEqual([]);
  });

  describe('in a GitOps repository', () => {
    const standards = exampleStandards();

    it('judges a released spec by its schema and its folder', () => {
      const path = 'workloads/payments/checkout/dev.yaml';
      const spec = `name: orders
owner: payments
kind: api
image:
  repository: registry.acme.dev/payments/checkout
  tag: latest
`;
      expect(
        lintFiles({ files: [{ path, content: spec }], standards }),
      ).toEqual([
        {
          rule: 'valid-spec',
          severity: 'error',
          message: 'image.tag: The tag "latest" means another image every day.',
          remediation: 'Name a version, like "1.8.0".',
          file: path,
          line: 6,
          manifestPath: 'image.tag',
        },
      ]);
      expect(
        lintFiles({
          files: [{ path, content: spec.replace('latest', '"1.0"') }],
          standards,
        }),
      ).toMatchObject([
        {
          line: 1,
          message:
            'name: The spec has the name "orders" and lies in the folder of "checkout".',
        },
      ]);
    });

    it('judges waivers, which are no Kubernetes objects', () => {
      const path = 'waivers/payments/checkout.yaml';
      const text = (rule: string) =>
        `apiVersion: slipway.dev/v1alpha1\nkind: Waivers\nwaivers:\n  - rule: ${rule}\n    reason: The image writes to its folder.\n    owner: group:default/payments\n    expires: 2027-06-30\n`;
      const judged = (rule: string) =>
        lintFiles({ files: [{ path, content: text(rule) }], standards }).map(
          finding => [finding.rule, finding.line],
        );
      expect(judged('read-only-root')).toEqual([]);
      expect(judged('read-only-rot')).toEqual([['valid-waivers', 4]]);
    });

    it('judges the standards themselves', () => {
      expect(
        lintFiles({
          files: [yaml('kind: X\n', 'platform/standards.yaml')],
          standards,
        }).map(({ rule, line }) => [rule, line])[0],
      ).toEqual(['valid-standards', 1]);
    });

    it('leaves catalog entities, locks and other YAML of the platform alone', () => {
      expect(
        lintFiles({
          files: [
            yaml('a: 1\n', 'workloads/payments/checkout/dev.lock.yaml'),
            yaml('a: 1\n', 'workloads/payments/checkout/catalog-info.yaml'),
            yaml('a: 1\n', '.ci/pipeline.yaml'),
          ],
          standards,
        }),
      ).toEqual([]);
    });

    it.each(['kustomization.yaml', 'main.jsonnet', '.argocd-source.yaml'])(
      'does not let %s change what Argo CD applies',
      name => {
        const path = `environments/dev/workloads/payments/checkout/${name}`;
        expect(
          lintFiles({ files: [yaml('', path)], standards }).map(
            ({ rule, file }) => [rule, file],
          ),
        ).toEqual([['plain-manifests', path]]);
      },
    );

    it('does not let a document that is no object lie among the manifests', () => {
      expect(
        lintFiles({
          files: [
            yaml(
              'a: 1\n',
              'environments/dev/workloads/payments/checkout/a.yaml',
            ),
          ],
          standards,
        }),
      ).toMatchObject([{ rule: 'kubernetes-object', line: 1 }]);
    });

    it('says the same about a rendered file whether or not it parses it', () => {
      for (const spec of [smallestSpec, fullestSpec]) {
        const { files } = renderRelease({
          spec,
          standards,
          environment: 'dev',
        });
        const strict = {
          ...standards,
          images: { ...standards.images, allowedRegistries: ['other.dev'] },
        };
        const parsed = lintFiles({ files, standards: strict });
        const known = lintFiles({ files, standards: strict, rendered: files });
        expect(parsed.length).toBeGreaterThan(0);
        expect(known.map(({ specPath: _, ...rest }) => rest)).toEqual(parsed);
        expect(
          known.find(({ rule }) => rule === 'image-registry')?.specPath,
        ).toBe('image');
      }
    });

    it('parses a file that was edited after it was rendered', () => {
      const { files } = renderRelease({
        spec: smallestSpec,
        standards,
        environment: 'dev',
      });
      const edited = files.map(({ path, content }) => ({
        path,
        content: content.replace(':1.8.0', ':latest'),
      }));
      expect(
        lintFiles({ files: edited, standards, rendered: files }).filter(
          ({ rule }) => rule === 'image-tag',
        ),
      ).toHaveLength(1);
    });
  });
});

describe('unknownRules', () => {
  it('finds levels for rules that do not exist, and what was meant', () => {
    expect(
      unknownRules({
        ...exampleStandards(),
        rules: { 'image-tags': 'off', [rules[0].id]: 'info', x: 'off' },
      }),
    ).toEqual([
      {
        path: 'rules.image-tags',
        message: 'There is no rule "image-tags".',
        remedy: 'Did you mean "image-tag"?',
      },
      {
        path: 'rules.x',
        message: 'There is no rule "x".',
        remedy: 'Remove the line; docs/rules.md lists all rules.',
      },
    ]);
  });
});
