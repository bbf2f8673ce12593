import { parseWorkloadSpec } from '@slipway/plugin-gitops-common/spec';
import { renderRelease } from '@slipway/plugin-gitops-common/render';
import {
  exampleStandardsText,
  exampleSurroundings,
} from '../../__testUtils__/exampleSurroundings';
import { litFiles, litLines } from './litLines';

function renderedFiles() {
  const parsed = parseWorkloadSpec({
    name: 'checkout',
    owner: 'payments',
    kind: 'api',
    image: { repository: 'registry.acme.dev/payments/checkout', tag: '1.8.0' },
    ports: [{ name: 'http', port: 3000 }],
  });
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.problems));
  }
  return renderRelease({
    spec: parsed.value,
    standards: exampleSurroundings().standards,
    environment: 'dev',
    standardsText: exampleStandardsText,
    catalog: { write: true },
  }).files;
}

describe('litLines', () => {
  const files = renderedFiles();
  const deployment = files.find(({ path }) =>
    path.endsWith('deployment.yaml'),
  )!;

  it('lights the lines of a manifest that come from the field', () => {
    const lines = deployment.content.split('\n');
    const lit = [...litLines(deployment, ['ports'])].map(
      number => lines[number - 1],
    );
    expect(lit).toEqual(
      expect.arrayContaining([expect.stringMatching(/containerPort: 3000/)]),
    );
    expect(lit).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/image:/)]),
    );
  });

  it('lights nothing without a field', () => {
    expect(litLines(deployment, []).size).toBe(0);
    expect(litFiles(files, [])).toEqual([]);
  });

  it('leads to a manifest before the copy of the spec', () => {
    const [first, ...others] = litFiles(files, ['ports']);
    expect(first).toMatch(/^environments\/dev\/workloads/);
    expect(others).toContain('workloads/payments/checkout/dev.yaml');
  });
});
