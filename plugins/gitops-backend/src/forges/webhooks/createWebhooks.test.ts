import type { ForgeKind, ForgeSettings } from '../ForgeSettings';
import { createWebhooks } from './createWebhooks';

const URL = 'https://forge.acme.dev/Acme/gitops';
const revision = 'a'.repeat(40);

const read = (kind: ForgeKind, payload: unknown, topic: string = kind) =>
  createWebhooks({ kind, facts: { webUrl: URL } } as ForgeSettings).read({
    topic,
    payload,
  });

const repository = { html_url: 'https://forge.acme.dev/acme/GitOps' };
const project = { web_url: 'http://forge.acme.dev/acme/gitops/' };
const push = { ref: 'refs/heads/slipway/a', after: revision };

const pullRequest = { kind: 'pull-request', number: 7 };
const branch = { kind: 'branch', branch: 'slipway/a', revision };

describe('webhooks', () => {
  it('come by the topic of their forge only', () => {
    const payload = { repository, pull_request: { number: 7 } };
    expect(read('github', payload)).toEqual(pullRequest);
    expect(read('github', payload, 'gitea')).toBeUndefined();
  });

  const told: [ForgeKind, string, object, object][] = [
    [
      'github',
      'pull_request',
      { repository, pull_request: { number: 7 } },
      pullRequest,
    ],
    [
      'github',
      'check_run',
      { repository, check_run: { pull_requests: [{ number: 7 }] } },
      pullRequest,
    ],
    [
      'github',
      'check_suite',
      { repository, check_suite: { pull_requests: [{ number: 7 }] } },
      pullRequest,
    ],
    ['github', 'push', { repository, ...push }, branch],
    [
      'gitlab',
      'merge request',
      { object_kind: 'merge_request', project, object_attributes: { iid: 7 } },
      pullRequest,
    ],
    [
      'gitlab',
      'comment',
      {
        object_kind: 'note',
        project,
        object_attributes: { id: 1 },
        merge_request: { iid: 7 },
      },
      pullRequest,
    ],
    [
      'gitlab',
      'pipeline',
      {
        object_kind: 'pipeline',
        project,
        object_attributes: { iid: 99 },
        merge_request: { iid: 7 },
      },
      pullRequest,
    ],
    ['gitlab', 'push', { object_kind: 'push', project, ...push }, branch],
    [
      'gitea',
      'pull request',
      { repository, pull_request: { number: 7 } },
      pullRequest,
    ],
    ['gitea', 'push', { repository, ...push }, branch],
  ];

  it.each(told)('of %s tell of a %s', (kind, _, payload, event) => {
    expect(read(kind, payload)).toEqual(event);
  });

  it.each(['github', 'gitlab', 'gitea'] as const)(
    'of %s tell nothing of other repositories, tags, deletions and nonsense',
    kind => {
      const ours = { object_kind: 'push', repository, project };
      const theirs = {
        object_kind: 'push',
        repository: { html_url: 'https://forge.acme.dev/acme/gitops-2' },
        project: { web_url: 'https://evil.dev/acme/gitops' },
      };
      for (const payload of [
        { ...theirs, ...push, pull_request: { number: 7 } },
        { ...ours, ref: 'refs/tags/v1', after: revision },
        { ...ours, ...push, after: '0'.repeat(40) },
        { ...ours, pull_request: { number: -1 }, merge_request: 'x' },
        { object_kind: 'pipeline', project, object_attributes: { iid: 9 } },
        undefined,
        null,
        'text',
        [],
        {},
      ]) {
        expect(read(kind, payload)).toBeUndefined();
      }
    },
  );
});
