import { read } from '../__testUtils__/read';

describe('resources', () => {
  it.each([
    ['half a core, 512 MB', { cpu: '500m', memory: '512Mi' }],
    ['256Mi memory, 200m cpu', { memory: '256Mi', cpu: '200m' }],
    [
      'req 100m/128Mi, mem limit 256Mi',
      { cpu: '100m', memory: '128Mi', memoryLimit: '256Mi' },
    ],
    ['768Mi RAM, limit 1Gi', { memory: '768Mi', memoryLimit: '1Gi' }],
    ['1.5 GB mem limit 2 GB', { memory: '1536Mi', memoryLimit: '2Gi' }],
    ['cpu 250 millicores, cpu limit 1', { cpu: '250m', cpuLimit: '1' }],
    ['needs 2 CPUs and 4 GB of memory', { cpu: '2', memory: '4Gi' }],
    ['mem 200-400Mi', { memory: '200Mi', memoryLimit: '400Mi' }],
    [
      'limits: cpu 500m, memory 512Mi; requests: cpu 200m, memory 256Mi',
      { cpuLimit: '500m', memoryLimit: '512Mi', cpu: '200m', memory: '256Mi' },
    ],
    ['t-shirt size large', { size: 'large' }],
  ])('are read from %j', (text, expected) => {
    expect(read(text).spec.resources).toEqual(expected);
  });

  it.each([
    'uploads of files up to 50 MB each day',
    'a Redis with 1 GB',
    'processes 5 GB of logs a day',
    'our little loyalty thing',
    'no cpu limit',
    'answers within 200 ms',
  ])('are not invented from %j', text => {
    expect(read(text).spec.resources).toBeUndefined();
  });

  it('hold for the environment that is named', () => {
    const { spec } = read('Python API, prod needs 2Gi of memory');
    expect(spec.resources).toBeUndefined();
    expect(spec.environments?.prod?.resources).toEqual({ memory: '2Gi' });
  });

  it('reads the sizes that stand beside environments', () => {
    expect(read('prod gets large, dev small').spec.environments).toMatchObject({
      prod: { resources: { size: 'large' } },
      dev: { resources: { size: 'small' } },
    });
    expect(
      read('sized large in production, small everywhere else').spec,
    ).toMatchObject({
      resources: { size: 'small' },
      environments: { prod: { resources: { size: 'large' } } },
    });
  });

  it.each([
    ['CPU request 100m limit 1', { cpu: '100m', cpuLimit: '1' }],
    ['CPU request 100m, limit 500m', { cpu: '100m', cpuLimit: '500m' }],
    ['give it 4 gigs', { memory: '4Gi' }],
  ])('reads %j', (text, resources) =>
    expect(read(text).spec.resources).toEqual(resources),
  );
});
