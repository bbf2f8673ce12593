import type { PullRequest } from '@slipway/plugin-gitops-node';
import type { ForgeFailure } from './http/forgeError';
import type { ForgeAnswer } from './http/ForgeOperation';
import { openOnce } from './openOnce';

const pull = (number: number) => ({ number } as PullRequest);

const made = (number: number): ForgeAnswer<{ number: number }> => ({
  kind: 'ok',
  value: { number },
  headers: {},
});

const refused = (status: number, message: string): ForgeFailure => ({
  kind: 'refused',
  status,
  headers: {},
  body: { message },
});

/** A forge that finds, in turn, and answers one opening. */
function steps(options: {
  found: (number | undefined)[];
  answer?: ForgeAnswer<{ number: number }> | ForgeFailure;
  reason?: string;
}) {
  const calls: string[] = [];
  return {
    calls,
    find: async () => {
      calls.push('find');
      const number = options.found.shift();
      return number === undefined ? undefined : pull(number);
    },
    check: async () => options.reason,
    post: async () => {
      calls.push('post');
      return options.answer ?? made(1);
    },
    read: async (number: number) => {
      calls.push(`read ${number}`);
      return pull(number);
    },
    withdraw: async (number: number) => {
      calls.push(`withdraw ${number}`);
    },
    errorOf: async (failure: ForgeFailure) => new Error(failure.kind),
  };
}

describe('openOnce', () => {
  it('opens nothing where one is open', async () => {
    const forge = steps({ found: [4] });
    await expect(openOnce(forge)).resolves.toEqual({
      status: 'adopted',
      pullRequest: pull(4),
    });
    expect(forge.calls).toEqual(['find']);
  });

  it('opens nothing that cannot be opened', async () => {
    const forge = steps({ found: [], reason: 'There is no branch x.' });
    await expect(openOnce(forge)).resolves.toEqual({
      status: 'refused',
      reason: 'There is no branch x.',
    });
    expect(forge.calls).toEqual(['find']);
  });

  it('withdraws the later of two', async () => {
    const forge = steps({ found: [undefined, 1], answer: made(2) });
    await expect(openOnce(forge)).resolves.toEqual({
      status: 'adopted',
      pullRequest: pull(1),
    });
    expect(forge.calls).toEqual(['find', 'post', 'find', 'withdraw 2']);
  });

  it('keeps the earlier of two', async () => {
    const forge = steps({ found: [undefined, 1], answer: made(1) });
    await expect(openOnce(forge)).resolves.toEqual({
      status: 'created',
      pullRequest: pull(1),
    });
    expect(forge.calls).toEqual(['find', 'post', 'find']);
  });

  it('reads what a list does not show yet', async () => {
    const forge = steps({ found: [undefined, undefined], answer: made(3) });
    await expect(openOnce(forge)).resolves.toMatchObject({ status: 'created' });
    expect(forge.calls).toContain('read 3');
  });

  const lost: ForgeFailure[] = [
    { kind: 'timeout' },
    { kind: 'cut', code: 'X' },
    { kind: 'unreachable', code: 'UND_ERR_SOCKET' },
    { kind: 'not-json', contentType: 'text/html' },
    refused(502, 'Bad gateway'),
  ];

  it.each(lost)('looks again after %j', async answer => {
    await expect(
      openOnce(steps({ found: [undefined, 5], answer })),
    ).resolves.toEqual({ status: 'adopted', pullRequest: pull(5) });
    await expect(
      openOnce(steps({ found: [undefined, undefined], answer })),
    ).rejects.toThrow(answer.kind);
  });

  it.each([409, 422])(
    'looks again after %d, before it is refused',
    async status => {
      const answer = refused(status, 'No.');
      await expect(
        openOnce(steps({ found: [undefined, 5], answer })),
      ).resolves.toMatchObject({ status: 'adopted' });
      await expect(
        openOnce(steps({ found: [undefined, undefined], answer })),
      ).resolves.toEqual({ status: 'refused', reason: 'No' });
    },
  );

  it.each([401, 403, 404, 429])(
    'does not look again after %d',
    async status => {
      const forge = steps({
        found: [undefined],
        answer: refused(status, 'No.'),
      });
      await expect(openOnce(forge)).rejects.toThrow('refused');
      expect(forge.calls).toEqual(['find', 'post']);
    },
  );
});
