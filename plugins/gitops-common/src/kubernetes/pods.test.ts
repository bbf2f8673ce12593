import { containersOf, podOf, podSpecOf } from './pods';

describe('podSpecOf', () => {
  it.each([
    ['Pod', 'spec'],
    ['Deployment', 'spec.template.spec'],
    ['DaemonSet', 'spec.template.spec'],
    ['CronJob', 'spec.jobTemplate.spec.template.spec'],
  ])('finds the pods of a %s', (kind, path) => {
    expect(podSpecOf({ kind })).toEqual({ path, value: {} });
  });

  it.each(['Service', 'constructor', 7, null])('finds none for %p', kind => {
    expect(podSpecOf({ kind })).toBeUndefined();
    expect(podOf({ kind })).toBeUndefined();
  });
});

describe('containersOf', () => {
  it('gives all containers with their roles, in the order they start', () => {
    const containers = containersOf({
      kind: 'Deployment',
      spec: {
        template: {
          spec: {
            containers: [{ name: 'main' }, 'not a container'],
            initContainers: [
              { name: 'migrate' },
              { name: 'proxy', restartPolicy: 'Always' },
            ],
            ephemeralContainers: [{ name: 'debug' }],
          },
        },
      },
    });
    expect(
      containers.map(({ role, name, path }) => [role, name, path]),
    ).toEqual([
      ['init', 'migrate', 'spec.template.spec.initContainers[0]'],
      ['sidecar', 'proxy', 'spec.template.spec.initContainers[1]'],
      ['main', 'main', 'spec.template.spec.containers[0]'],
      ['main', 'containers[1]', 'spec.template.spec.containers[1]'],
      ['ephemeral', 'debug', 'spec.template.spec.ephemeralContainers[0]'],
    ]);
  });
});
