import { lintFiles } from './lintFiles';

const pod = (image: string) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: checkout
spec:
  template:
    spec:
      securityContext:
        runAsNonRoot: true
      containers:
        - name: main
          image: ${image}
`;

describe('lintFiles', () => {
  it('points to file, line, resource and path', () => {
    const findings = lintFiles({
      files: [{ path: 'a.yaml', content: pod('registry.acme.dev/x:latest') }],
    }).filter(({ rule }) => rule === 'image-tag');
    expect(findings).toEqual([
      {
        rule: 'image-tag',
        severity: 'error',
        message:
          'Container "main" runs the image "registry.acme.dev/x:latest" with the tag "latest", so what runs can change without a commit.',
        remediation:
          'Name a version, like "1.8.0", or pin the image by its digest.',
        file: 'a.yaml',
        line: 12,
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
});
