import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';

/**
 * The template that the portal's pages run. For a new service it carries the id
 * of a draft, never its text: task parameters can be read by others. A change of
 * a release carries its source, which has fields of the spec and no description.
 */
export function openPullRequestTemplate(owner: string): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name: 'gitops-open-pull-request',
      title: 'Open the pull request of a change',
      description:
        'Opens the pull request of a draft that was written on the New service page, or of a change of a release.',
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
          title: 'Change',
          required: ['environment'],
          additionalProperties: false,
          properties: {
            draftId: {
              type: 'string',
              title: 'Draft',
              description: 'Id of a draft of yours.',
            },
            source: {
              type: 'object',
              title: 'Source',
              description:
                'What the change is made from, instead of a draft: {edit}, {promote}, {rollBack}, {decommission} or {rerender}.',
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
            overwriteHandEdits: {
              type: 'boolean',
              title: 'Write over files that were edited by hand',
            },
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
            source: '${{ parameters.source }}',
            overwriteHandEdits: '${{ parameters.overwriteHandEdits }}',
            token: '${{ secrets.USER_OAUTH_TOKEN }}',
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
        warnings: '${{ steps.open.output.warnings }}',
        pullRequestUrl: '${{ steps.open.output.pullRequestUrl }}',
      },
    },
  };
}
