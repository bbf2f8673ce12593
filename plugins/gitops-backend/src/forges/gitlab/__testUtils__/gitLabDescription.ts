import {
  DescribedApi,
  type ApiDescription,
} from '../../__testUtils__/DescribedApi';
import { readDescription } from '../../__testUtils__/descriptions';
import { allowNull, makeLists } from '../../__testUtils__/patchDescription';

const PROJECT = '/api/v4/projects/{id}';

/** Neither description has it: https://docs.gitlab.com/api/users/ */
const user: ApiDescription = {
  paths: { '/api/v4/user': { get: { responses: { 200: {} } } } },
};

/**
 * GitLab's two descriptions, the older for what the newer excerpt has not.
 * Their faults are mended one by one; what each is stands in the README beside
 * them.
 */
export function describeGitLab(): DescribedApi | undefined {
  const older = readDescription('gitlab');
  const newer = readDescription('gitlab-v3-excerpt');
  return older && newer
    ? new DescribedApi([user, patchOlder(older), patchNewer(newer)])
    : undefined;
}

function patchOlder(description: ApiDescription): ApiDescription {
  // Who approved are several, and is described as one.
  makeLists(description, 'API_Entities_MergeRequestApprovals', ['approved_by']);
  // A status that was made is answered with 201.
  const { responses } = description.paths[`${PROJECT}/statuses/{sha}`].post;
  responses['201'] = responses['200'];
  return description;
}

function patchNewer(description: ApiDescription): ApiDescription {
  // Nothing in an answer is described as one that may be null.
  allowNull(description, {
    APIEntitiesMergeRequest:
      'merged_by merge_user merged_at closed_by closed_at milestone merge_commit_sha squash_commit_sha head_pipeline pipeline diff_refs description',
    APIEntitiesMergeRequestBasic:
      'merged_by merge_user merged_at closed_by closed_at milestone merge_commit_sha squash_commit_sha description',
  });
  for (const name of [
    'APIEntitiesMergeRequest',
    'APIEntitiesMergeRequestBasic',
  ]) {
    makeLists(description, name, ['assignees', 'reviewers']);
  }
  for (const path of [
    `${PROJECT}/merge_requests`,
    `${PROJECT}/merge_requests/{noteable_id}/notes`,
    `${PROJECT}/repository/commits`,
    `${PROJECT}/repository/commits/{sha}/statuses`,
  ]) {
    answerList(description, path);
  }
  return description;
}

/** Lists are described as one of their items. */
function answerList(description: ApiDescription, path: string): void {
  const { content } = description.paths[path].get.responses['200'];
  const json = content?.['application/json'];
  if (!json) {
    throw new Error(`The description of ${path} has no answer to be patched.`);
  }
  json.schema = { type: 'array', items: json.schema };
}
