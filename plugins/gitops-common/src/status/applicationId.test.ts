import { argoApplicationWith } from './__testUtils__/argoApplication';
import { applicationFingerprint } from './applicationFingerprint';
import { applicationId } from './applicationId';
import { readArgoApplication } from './readArgoApplication';

describe('applicationId', () => {
  const ref = {
    instance: 'main',
    kind: 'Application',
    namespace: 'argocd',
    name: 'checkout-dev',
  } as const;

  it('is 24 hexadecimal digits, and the same for the same names', () => {
    expect(applicationId(ref)).toMatch(/^[0-9a-f]{24}$/);
    expect(applicationId({ ...ref })).toBe(applicationId(ref));
  });

  it.each([
    { ...ref, instance: 'main/argocd' },
    { ...ref, kind: 'Kustomization' },
    { ...ref, namespace: 'argocd/checkout', name: 'dev' },
    { ...ref, namespace: 'argocd","checkout', name: 'dev' },
    { ...ref, name: 'checkout-prod' },
  ] as const)('is another one for %j', other => {
    expect(applicationId(other)).not.toBe(applicationId(ref));
  });
});

describe('applicationFingerprint', () => {
  const of = (patch: Parameters<typeof argoApplicationWith>[0] = {}) =>
    applicationFingerprint(
      readArgoApplication(argoApplicationWith(patch), { instance: 'main' }),
    );

  it('stays when the Application was merely compared again', () => {
    expect(of({ 'status.reconciledAt': '2026-11-20T11:00:00Z' })).toBe(of());
  });

  it('stays while a refresh is asked for', () => {
    expect(
      of({
        'metadata.annotations': {
          a: 'b',
          'argocd.argoproj.io/refresh': 'hard',
        },
      }),
    ).toBe(of({ 'metadata.annotations': { a: 'b' } }));
  });

  it('stays when labels come in another order', () => {
    expect(of({ 'metadata.labels': { a: '1', b: '2' } })).toBe(
      of({ 'metadata.labels': { b: '2', a: '1' } }),
    );
  });

  it.each([
    ['status.sync.revision', 'another'],
    ['status.health.status', 'Healthy'],
    ['status.operationState.startedAt', '2026-11-20T12:00:00Z'],
    ['spec.project', 'other'],
    ['metadata.deletionTimestamp', '2026-11-20T12:00:00Z'],
  ])('changes with %s', (place, value) => {
    expect(of({ [place]: value })).not.toBe(of());
  });
});
