import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';

/**
 * The template that the "New service" page runs. It carries the id of a draft,
 * never its text: task parameters can be read by others.
 */
export function openPullRequestTemplate(owner: string): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name: 'gitops-open-pull-request',
      title: 'Open a pull request from a draft',
      description:
        'Opens the pull request of a draft that was written on the New service page.',
      tags: ['gitops'],
      annotations: {
        [ANNOTATION_LOCATION]: 'gitops:template',
        [ANNOTATION_ORIGIN_LOCATION]: 'gitops:template',
      },
    },
    spec: {
      owner,
      type: 'service',
      parameters: [
        {
          title: 'Draft',
          required: ['draftId', 'environment'],
          additionalProperties: false,
          properties: {
            draftId: {
              type: 'string',
              title: 'Draft',
              description: 'Id of a draft of yours.',
            },
            environment: { type: 'string', title: 'Environment' },
            planDigest: {
              type: 'string',
              title: 'Digest of the plan that was seen',
            },
            baseDigest: {
              type: 'string',
              title: 'Digest of the base that was seen',
            },
            requestKey: { type: 'string', title: 'Key of the request' },
          },
        },
      ],
      steps: [
        {
          id: 'open',
          name: 'Open the pull request',
          action: 'gitops:open-pull-request',
          input: {
            draftId: '${{ parameters.draftId }}',
            environment: '${{ parameters.environment }}',
            planDigest: '${{ parameters.planDigest }}',
            baseDigest: '${{ parameters.baseDigest }}',
            requestKey: '${{ parameters.requestKey }}',
          },
        },
      ],
      output: {
        links: [
          {
            title: 'Pull request',
            url: '${{ steps.open.output.pullRequestUrl }}',
          },
        ],
        changeId: '${{ steps.open.output.changeId }}',
        status: '${{ steps.open.output.status }}',
        pullRequestUrl: '${{ steps.open.output.pullRequestUrl }}',
      },
    },
  };
}
