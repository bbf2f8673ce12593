import {
  DescribedApi,
  type ApiDescription,
} from '../../__testUtils__/DescribedApi';
import { readDescription } from '../../__testUtils__/descriptions';
import { allowNull } from '../../__testUtils__/patchDescription';

const REPOSITORY = '/repos/{owner}/{repo}';

/**
 * Two operations that the published cut has not, written after
 * https://docs.gitea.com/api: comparing, and making a label.
 */
const more: ApiDescription = {
  paths: {
    [`${REPOSITORY}/compare/{basehead}`]: {
      get: {
        responses: {
          200: {
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    total_commits: { type: 'integer' },
                    commits: { type: 'array' },
                  },
                },
              },
            },
          },
        },
      },
    },
    [`${REPOSITORY}/labels`]: {
      post: {
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['name', 'color'],
                properties: {
                  name: { type: 'string' },
                  color: { type: 'string', pattern: '^#?[0-9a-f]{6}$' },
                  description: { type: 'string' },
                  exclusive: { type: 'boolean' },
                  is_archived: { type: 'boolean' },
                },
              },
            },
          },
        },
        responses: { 201: {} },
      },
    },
  },
};

/** What Gitea does not name, and passes over: parameters of Forgejo. */
const OF_FORGEJO = ['base', 'head'];
const OF_GITEA = ['base_branch'];

export function describeGitea(): DescribedApi | undefined {
  return described('gitea', OF_FORGEJO);
}

export function describeForgejo(): DescribedApi | undefined {
  return described('forgejo', OF_GITEA);
}

function described(name: string, undescribed: string[]) {
  const description = readDescription(name);
  return (
    description && new DescribedApi([patched(description), more], undescribed)
  );
}

/** Nothing is described as null that comes so where it is empty. */
function patched(description: ApiDescription): ApiDescription {
  allowNull(description, {
    PullRequest:
      'user milestone assignee merged_at merge_commit_sha merged_by base head due_date created_at updated_at closed_at',
    PRBranchInfo: 'repo',
    PullReview: 'user team',
  });
  return description;
}
