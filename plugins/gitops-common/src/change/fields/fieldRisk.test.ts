import { fieldRisk } from './fieldRisk';

describe('fieldRisk', () => {
  it.each([
    ['image', { repository: 'a', tag: '1' }, { repository: 'b', tag: '1' }],
    ['scale', { min: 3 }, { min: 2 }],
    ['environments.prod.expose.visibility', 'internal', 'public'],
    ['resources.memoryLimit', '1Gi', '512Mi'],
    ['dependencies', [{ type: 'redis' }], undefined],
    ['network.egressTo', undefined, [{ description: 'a', port: 1 }]],
    ['network.ingressFrom', [], [{ workload: 'a/b' }]],
    ['secrets', [], [{ env: 'A', key: 'b' }]],
    ['health.readiness', { http: '/' }, 'none'],
  ])('marks %s from %j to %j', (path, before, after) => {
    expect(fieldRisk({ path, before, after })).toEqual(expect.any(String));
  });

  it.each([
    ['image', { repository: 'a', tag: '1' }, { repository: 'a', tag: '2' }],
    ['scale', { min: 2 }, { min: 3 }],
    ['expose.visibility', 'public', 'internal'],
    ['resources.memoryLimit', '512Mi', '1Gi'],
    ['dependencies', undefined, [{ type: 'redis' }]],
    ['network.egressTo', [{ description: 'a', port: 1 }], undefined],
    ['health.readiness', undefined, { http: '/' }],
    ['env.A', 'x', 'y'],
  ])('marks nothing at %s from %j to %j', (path, before, after) => {
    expect(fieldRisk({ path, before, after })).toBeUndefined();
  });
});
