import { renderHook } from '@testing-library/react';
import { useSlowPoll } from './useSlowPoll';

function show(visibility: DocumentVisibilityState): void {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('useSlowPoll', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('calls each minute while the page is visible, and no more afterwards', () => {
    const onDue = jest.fn();
    const { unmount } = renderHook(() => useSlowPoll(onDue));
    show('visible');
    jest.advanceTimersByTime(120_000);
    expect(onDue).toHaveBeenCalledTimes(2);
    unmount();
    jest.advanceTimersByTime(120_000);
    expect(onDue).toHaveBeenCalledTimes(2);
  });

  it('waits while nobody sees the page, and calls when it is seen again', () => {
    const onDue = jest.fn();
    renderHook(() => useSlowPoll(onDue));
    show('hidden');
    jest.advanceTimersByTime(600_000);
    expect(onDue).not.toHaveBeenCalled();
    show('visible');
    show('visible');
    expect(onDue).toHaveBeenCalledTimes(1);
  });
});
