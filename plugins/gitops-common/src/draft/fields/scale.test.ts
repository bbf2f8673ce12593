import { read } from '../__testUtils__/read';

const scale = (text: string) => read(text).spec.scale;

describe('scale', () => {
  it.each([
    ['3 replicas', { min: 3 }],
    ['two instances', { min: 2 }],
    ['between two and six pods', { min: 2, max: 6 }],
    ['min 2, max 5 replicas', { min: 2, max: 5 }],
    [
      '3-6 replicas, scale at 60% CPU',
      { min: 3, max: 6, metric: 'cpu', target: 60 },
    ],
    ['hpa 2/5 cpu 75%', { min: 2, max: 5, metric: 'cpu', target: 75 }],
    ['HPA: min=2 max=6 cpu=70%', { min: 2, max: 6, metric: 'cpu', target: 70 }],
    ['autoscale 2 to 20 on cpu', { min: 2, max: 20, metric: 'cpu' }],
    ['Never more than 6 replicas, at least 2', { min: 2, max: 6 }],
    ['Last year we had 6 replicas, now 3 should do', { min: 3 }],
    ['HPA 3-12 @ 65% cpu', { min: 3, max: 12, metric: 'cpu', target: 65 }],
    [
      'autoscale on memory at 80 %, 2..8 pods',
      { min: 2, max: 8, metric: 'memory', target: 80 },
    ],
    ['Not 3 replicas, 2 are enough', { min: 2 }],
    ['2 replicas without autoscaling', { min: 2 }],
  ])('is read from %j', (text, expected) => {
    expect(scale(text)).toEqual(expected);
  });

  it.each([
    [
      '3 replicas in production, 1 in dev',
      { prod: { min: 3 }, dev: { min: 1 } },
    ],
    [
      'dev -> 1\nstaging -> 2\nprod -> 4 replicas',
      { dev: { min: 1 }, staging: { min: 2 }, prod: { min: 4 } },
    ],
    ['replicas:\n  dev: 1\n  prod: 4', { dev: { min: 1 }, prod: { min: 4 } }],
    [
      '2 replicas in staging and production',
      { staging: { min: 2 }, prod: { min: 2 } },
    ],
  ])('is read per environment from %j', (text, expected) => {
    const { spec } = read(text);
    expect(spec.scale).toBeUndefined();
    expect(
      Object.fromEntries(
        Object.entries(spec.environments ?? {}).map(([name, value]) => [
          name,
          value?.scale,
        ]),
      ),
    ).toEqual(expected);
  });

  it('takes the least from the standards where only the most are stated', () => {
    const { spec, origins } = read('up to 5 replicas');
    expect(spec.scale).toEqual({ min: 1, max: 5 });
    expect(origins['scale.min']).toEqual({
      type: 'standard',
      key: 'environments[0].replicas',
    });
  });

  it('asks where the text says two things', () => {
    const { spec, questions } = read('2 replicas. Please run 4 replicas.');
    expect(spec.scale).toBeUndefined();
    const question = questions.find(({ path }) => path === 'scale.min');
    expect(question?.proposals.map(({ value }) => value)).toEqual([2, 4]);
  });

  it.each(['all three environments', 'our 12 branches', '10,000 visitors'])(
    'is not invented from %j',
    text => {
      expect(read(text).spec.scale).toBeUndefined();
      expect(read(text).spec.environments).toBeUndefined();
    },
  );

  it('lists what cannot be computed', () => {
    expect(
      read('double the replicas in prod').notUnderstood.map(({ text }) => text),
    ).toEqual(['double the replicas']);
  });

  it.each([
    ['autoscale 2 to 5 when CPU goes above 80 percent', 'cpu', 80],
    ['autoscale 2 to 5 if memory exceeds 75%', 'memory', 75],
    ['autoscale 2 to 5 once the average CPU load rises over 60 %', 'cpu', 60],
    ['autoscale 2 to 5 at 70% memory', 'memory', 70],
    ['autoscale 2 to 5, target cpu 60', 'cpu', 60],
  ])('reads metric and threshold of %j', (text, metric, target) => {
    const { spec } = read(text);
    expect(spec.scale).toMatchObject({ min: 2, max: 5, metric, target });
    expect(spec.resources).toBeUndefined();
  });

  it.each([
    '3 replicas but only in production',
    '3 replicas, only in prod',
    '3 replicas just in prod',
    '3 replicas in prod only',
    '3 replicas, but not in dev or staging',
  ])('keeps %j to that environment', text => {
    const { spec } = read(text);
    expect(spec.scale).toBeUndefined();
    expect(spec.environments?.prod?.scale).toEqual({ min: 3 });
    expect(Object.keys(spec.environments ?? {})).toEqual(['prod']);
  });

  it.each(['10-3 replicas', 'between 10 and 3 replicas', 'from 10 to 3 pods'])(
    'asks what the reversed range %j means',
    text => {
      const { spec, questions } = read(text);
      expect(spec.scale).toBeUndefined();
      expect(
        questions.find(({ path }) => path === 'scale')?.proposals[0].value,
      ).toEqual({ min: 3, max: 10 });
    },
  );

  it('takes a least and a most by themselves for replicas', () => {
    expect(read('Go API, min 2 max 5').spec.scale).toEqual({ min: 2, max: 5 });
    expect(read('a title of min 2 max 5 letters').spec.scale).toBeUndefined();
  });

  it('corrects the count by the one that it was made to', () => {
    expect(read('2 replicas, actually make that 4').spec.scale).toEqual({
      min: 4,
    });
  });

  it('reads what holds elsewhere', () => {
    expect(read('3 pods in production, 1 elsewhere').spec).toMatchObject({
      scale: { min: 1 },
      environments: { prod: { scale: { min: 3 } } },
    });
  });
});
