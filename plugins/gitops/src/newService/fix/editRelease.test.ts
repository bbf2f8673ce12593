import { parseWorkloadSpec } from '@slipway/plugin-gitops-common/spec';
import { exampleSurroundings } from '../../__testUtils__/exampleSurroundings';
import { editRelease } from './editRelease';

const { standards } = exampleSurroundings({});

function specOf(patch: object) {
  const parsed = parseWorkloadSpec({
    name: 'checkout',
    owner: 'payments',
    kind: 'api',
    image: { repository: 'registry.acme.dev/payments/checkout', tag: '1.8.0' },
    ...patch,
  });
  if (!parsed.ok) {
    throw new Error(parsed.problems[0].message);
  }
  return parsed.value;
}

function edit(before: object, after: object, environment = 'prod') {
  return editRelease({
    released: specOf(before),
    provisional: { spec: specOf(after), standIns: [], problems: [] },
    standards,
    environment,
  });
}

describe('editRelease', () => {
  it('asks for nothing where the form says what is released', () => {
    const { edits, provisional } = edit({}, {});
    expect(edits).toEqual({});
    expect(provisional.spec).toEqual(specOf({}));
  });

  it('asks for what the form says otherwise, and takes a field away with null', () => {
    const { edits } = edit(
      { env: { LOG: 'info' }, description: 'Takes payments.' },
      { env: { LOG: 'debug' } },
    );
    expect(edits).toEqual({ 'env.LOG': 'debug', description: null });
  });

  it('shows the spec as the backend will make it: replicas are the environment’s own', () => {
    const { provisional } = edit({}, { scale: { min: 4 } });
    expect(provisional.spec.scale).toBeUndefined();
    expect(provisional.spec.environments?.prod?.scale).toEqual({ min: 4 });
  });

  it('tells of an edit that a release does not allow', () => {
    const { provisional } = edit({}, { owner: 'orders' });
    expect(provisional.problems).toMatchObject([{ path: 'owner' }]);
  });
});
