import { releaseOf } from '../__testUtils__/releaseOf';
import type { WorkloadSpec } from '../spec';

type Resources = NonNullable<WorkloadSpec['resources']>;

const resources = (base?: Resources, dev?: Resources) =>
  releaseOf({
    ...(base ? { resources: base } : {}),
    ...(dev ? { environments: { dev: { resources: dev } } } : {}),
  }).resources;

const standard = (key: string) => ({
  source: 'standard',
  key: `environments[0].sizes.small.${key}`,
});
const spec = (path: string) => ({ source: 'spec', path });

describe('effectiveResources', () => {
  it('takes the small size of the standards where nothing is said', () => {
    expect(resources()).toEqual({
      cpu: { value: '50m', origin: standard('cpu') },
      memory: { value: '64Mi', origin: standard('memory') },
      memoryLimit: { value: '128Mi', origin: standard('memoryLimit') },
    });
  });

  it('takes an amount before a size, and an environment before all', () => {
    expect(resources({ size: 'large', cpu: '1' })).toMatchObject({
      cpu: { value: '1', origin: spec('resources.cpu') },
      memory: { value: '512Mi', origin: spec('resources.size') },
    });
    expect(
      resources({ cpu: '1', memory: '100Mi' }, { size: 'medium' }),
    ).toMatchObject({
      cpu: {
        value: '100m',
        origin: spec('environments.dev.resources.size'),
      },
      memory: { value: '256Mi' },
    });
  });

  it('raises a limit with a request that was said more precisely', () => {
    expect(resources({ memory: '1Gi' })).toMatchObject({
      memory: { value: '1Gi' },
      memoryLimit: { value: '1Gi', origin: spec('resources.memory') },
    });
  });

  it('lowers a request with a limit that was said more precisely', () => {
    expect(
      resources({ memory: '1Gi' }, { memoryLimit: '512Mi' }),
    ).toMatchObject({
      memory: {
        value: '512Mi',
        origin: spec('environments.dev.resources.memoryLimit'),
      },
      memoryLimit: { value: '512Mi' },
    });
  });

  it('has a CPU limit only where somebody said one', () => {
    expect(resources({ size: 'large' }).cpuLimit).toBeUndefined();
    expect(resources({ cpuLimit: '20m' })).toMatchObject({
      cpu: { value: '20m', origin: spec('resources.cpuLimit') },
      cpuLimit: { value: '20m' },
    });
  });
});
