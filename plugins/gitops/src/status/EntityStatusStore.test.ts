import type { EntityStatus } from '@slipway/plugin-gitops-common/api';
import { FakeGitOpsApi } from '../__testUtils__/FakeGitOpsApi';
import { exampleStatus } from '../__testUtils__/exampleStatus';
import { EntityStatusStore, entityStatusStoreOf } from './EntityStatusStore';

const REF = 'component:default/checkout';

describe('EntityStatusStore', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('reads once for several views, and again after five seconds', async () => {
    const api = new FakeGitOpsApi();
    const store = new EntityStatusStore(api);
    await Promise.all([store.load(REF), store.load(REF)]);
    await store.load(REF);
    expect(api.count('readEntityStatus')).toBe(1);
    expect(store.stateOf(REF)).toEqual({ status: api.status, loading: false });

    jest.advanceTimersByTime(5_000);
    await store.load(REF);
    expect(api.count('readEntityStatus')).toBe(2);
  });

  it('keeps what was known when a reading fails, and says why', async () => {
    const api = new FakeGitOpsApi();
    const store = new EntityStatusStore(api);
    await store.load(REF);
    api.failures.readEntityStatus = new Error('The portal is down.');
    await store.retry(REF);
    expect(store.stateOf(REF)).toMatchObject({
      status: api.status,
      error: { message: 'The portal is down.' },
      loading: false,
    });
  });

  it('makes one reading of a burst of signals, and none without a view', async () => {
    const api = new FakeGitOpsApi();
    const store = new EntityStatusStore(api);
    const leave = store.subscribe(REF, () => {});
    store.invalidate(REF);
    store.invalidate(REF);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(api.count('readEntityStatus')).toBe(1);

    store.invalidate(REF);
    leave();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(api.count('readEntityStatus')).toBe(1);
  });

  it('does not let an answer that was overtaken replace a newer one', async () => {
    const api = new FakeGitOpsApi();
    let answer: (status: EntityStatus) => void = () => {};
    const store = new EntityStatusStore({
      readEntityStatus: () =>
        new Promise<EntityStatus>(resolve => {
          answer = resolve;
        }),
      refreshEntity: ref => api.refreshEntity(ref),
    });
    const slow = store.load(REF);
    await store.refresh(REF);
    answer(exampleStatus({ applications: [] }));
    await slow;
    expect(store.stateOf(REF).status).toBe(api.status);
  });

  it('is one for all views that share an API', () => {
    const api = new FakeGitOpsApi();
    expect(entityStatusStoreOf(api)).toBe(entityStatusStoreOf(api));
    expect(entityStatusStoreOf(new FakeGitOpsApi())).not.toBe(
      entityStatusStoreOf(api),
    );
  });
});
