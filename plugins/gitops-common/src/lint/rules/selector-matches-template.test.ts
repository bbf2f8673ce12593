import { deployment } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { selectorMatchesTemplate } from './selector-matches-template';

testRule(selectorMatchesTemplate, {
  valid: {
    'the labels of the template': [deployment()],
  },
  invalid: {
    'a label that the template has not, and no selector': {
      given: [
        deployment(
          {},
          {
            spec: {
              selector: { matchLabels: { app: 'checkout' } },
              template: { metadata: { labels: { app: 'checkout-2' } } },
            },
          },
        ),
        deployment({}, { spec: {} }),
      ],
      hits: [
        {
          path: 'spec.selector',
          message: 'The Deployment "checkout" does not select its own pods.',
        },
        {
          path: 'spec.selector',
          message: 'The Deployment "checkout" does not select its own pods.',
        },
      ],
    },
  },
});
