import { commentMark } from '../../names';
import type { ForgeCase } from './ForgeCase';

/** More than any forge gives in one page. */
const MANY = 120;

/** Cases of comments, of which there is one of each name. */
export function describeCommenting(contract: ForgeCase): void {
  const open = async () => {
    await contract.push();
    return contract.opened();
  };

  it('writes a comment, and replaces the text of the one of that name', async () => {
    const { forge, fixture } = contract;
    const pullRequest = await open();
    const put = (name: string, body: string) =>
      forge.putComment(pullRequest.number, { name, body });
    const first = 'Größe 🚢 <b>x</b>\n\n- `one`\n- @someone';
    await expect(put('review', first)).resolves.toBeUndefined();
    await expect(put('standards', 'Fine.')).resolves.toBeUndefined();
    await expect(fixture.comments(pullRequest)).resolves.toEqual([
      { isOwn: true, body: expect.stringContaining(first) },
      { isOwn: true, body: expect.stringContaining('Fine.') },
    ]);
    await expect(put('review', 'Another text')).resolves.toBeUndefined();
    await expect(put('review', 'Another text')).resolves.toBeUndefined();
    await expect(fixture.comments(pullRequest)).resolves.toEqual([
      { isOwn: true, body: expect.stringMatching(/Another text$/) },
      { isOwn: true, body: expect.stringContaining('Fine.') },
    ]);
  });

  it('keeps to the comment of a pull request that has ended', async () => {
    const { forge, fixture } = contract;
    const pullRequest = await open();
    const { number } = pullRequest;
    await forge.putComment(number, { name: 'review', body: 'Before' });
    await fixture.close(pullRequest);
    await forge.putComment(number, { name: 'review', body: 'After' });
    await expect(fixture.comments(pullRequest)).resolves.toEqual([
      { isOwn: true, body: expect.stringContaining('After') },
    ]);
  });

  it('never touches a comment of somebody else, even one with the mark', async () => {
    const { forge, fixture } = contract;
    if (!fixture.comment) {
      return;
    }
    const pullRequest = await open();
    const forged = `${commentMark('review')}\nAll is well.`;
    await fixture.comment(pullRequest, forged);
    for (const body of ['One', 'Two']) {
      await forge.putComment(pullRequest.number, { name: 'review', body });
    }
    await expect(fixture.comments(pullRequest)).resolves.toEqual([
      { isOwn: false, body: forged },
      { isOwn: true, body: expect.stringContaining('Two') },
    ]);
  });

  it('finds its comment among many', async () => {
    const { forge, fixture } = contract;
    if (!fixture.comment) {
      return;
    }
    const pullRequest = await open();
    for (let count = 0; count < MANY; count++) {
      await fixture.comment(pullRequest, `Comment ${count}`);
    }
    for (const body of ['One', 'Two']) {
      await forge.putComment(pullRequest.number, { name: 'review', body });
    }
    const comments = await fixture.comments(pullRequest);
    expect(comments).toHaveLength(MANY + 1);
    expect(comments.at(-1)?.body).toContain('Two');
  });

  it('says that it could not be written where there is no pull request', async () => {
    await expect(
      contract.forge.putComment(987_654, { name: 'review', body: 'Text' }),
    ).resolves.toContain('comment');
  });
}
