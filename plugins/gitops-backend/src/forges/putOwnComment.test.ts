import type { CommentThread, ThreadComment } from './CommentThread';
import { putOwnComment } from './putOwnComment';

const MARK = '<!-- slipway:review -->';

/** A thread in memory with what was asked of it; we are number 1. */
function threadOf(pages: ThreadComment[][]) {
  const calls: string[] = [];
  const thread: CommentThread = {
    async *pages() {
      for (const page of pages) {
        calls.push('page');
        yield page;
      }
    },
    whoAmI: async () => {
      calls.push('who');
      return 1;
    },
    add: async text => void calls.push(`add ${text}`),
    replace: async (id, text) => void calls.push(`replace ${id} ${text}`),
  };
  return { thread, calls };
}

const put = async (pages: ThreadComment[][]) => {
  const { thread, calls } = threadOf(pages);
  await putOwnComment(thread, { name: 'review', body: 'New' });
  return calls.filter(call => call !== 'page');
};

describe('putOwnComment', () => {
  it('does not ask who we are where no comment has the mark', async () => {
    await expect(
      put([[{ id: 7, body: `> ${MARK}`, authorId: 1 }]]),
    ).resolves.toEqual([`add ${MARK}\nNew`]);
  });

  it('replaces our comment and reads no further', async () => {
    const { thread, calls } = threadOf([
      [{ id: 7, body: `${MARK}\nOld`, authorId: 2 }],
      [
        { id: 8, body: `${MARK}\nOld` },
        { id: 9, body: `${MARK}\nOld`, authorId: 1 },
      ],
      [],
    ]);
    await putOwnComment(thread, { name: 'review', body: 'New' });
    expect(calls).toEqual(['page', 'who', 'page', `replace 9 ${MARK}\nNew`]);
  });

  it('writes nothing where the text is the same but for line ends', async () => {
    await expect(
      put([[{ id: 9, body: `${MARK}\r\nNew`, authorId: 1 }]]),
    ).resolves.toEqual(['who']);
  });

  it('writes no further comment where there are too many to look through', async () => {
    const pages = Array.from({ length: 30 }, () => [
      { id: 1, body: 'x', authorId: 2 },
    ]);
    await expect(put(pages)).rejects.toThrow(/so many comments/);
  });
});
