import type { Sandbox } from '../Sandbox';

/**
 * Writes a comment of the gitops backend, in place of the one of that name. No
 * event tells of it: nothing about the pull request has changed.
 *
 * @throws NotFoundError when there is no pull request of that number.
 */
export async function putComment(
  { pullRequests, comments, now }: Sandbox,
  comment: { number: number; name: string; body: string },
): Promise<void> {
  const { number, name, body } = comment;
  await pullRequests.get(number);
  await comments.put(number, { name, body, writtenAt: now().toISOString() });
}
