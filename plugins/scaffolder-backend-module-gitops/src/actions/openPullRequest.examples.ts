import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const openPullRequestExamples: TemplateExample[] = [
  {
    description: 'Open the pull request of a draft',
    example: stringify({
      steps: [
        {
          id: 'open',
          action: 'gitops:open-pull-request',
          name: 'Open the pull request',
          input: {
            draftId: '${{ parameters.draftId }}',
            environment: 'dev',
          },
        },
      ],
    }),
  },
  {
    description: 'Open a pull request from a workload spec',
    example: stringify({
      steps: [
        {
          id: 'open',
          action: 'gitops:open-pull-request',
          name: 'Open the pull request',
          input: {
            environment: 'dev',
            spec: {
              name: 'checkout',
              owner: 'payments',
              kind: 'api',
              image: {
                repository: 'registry.acme.dev/payments/checkout',
                tag: '1.8.0',
              },
              dependencies: [{ type: 'redis' }],
            },
          },
        },
      ],
    }),
  },
];
