import {
  container,
  CONTAINER,
  cronJob,
  deployment,
  service,
  withContainer,
} from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { imageTag } from './image-tag';

testRule(imageTag, {
  valid: {
    'a tag': [deployment()],
    'a digest without tag': [
      withContainer({
        image: `registry.acme.dev:5000/checkout@sha256:${'a'.repeat(64)}`,
      }),
    ],
    'a kind without pods': [service()],
  },
  invalid: {
    'the tag latest': {
      given: [withContainer({ image: 'registry.acme.dev/checkout:latest' })],
      hits: [
        {
          path: `${CONTAINER}.image`,
          message:
            'Container "main" runs the image "registry.acme.dev/checkout:latest" with the tag "latest", so what runs can change without a commit.',
        },
      ],
    },
    'a registry with a port and no tag, in an init container': {
      given: [
        cronJob({
          initContainers: [
            container({ name: 'init', image: 'localhost:5000/checkout' }),
          ],
        }),
      ],
      hits: [
        {
          path: 'spec.jobTemplate.spec.template.spec.initContainers[0].image',
          message:
            'Container "init" runs the image "localhost:5000/checkout" with neither tag nor digest, so what runs can change without a commit.',
        },
      ],
    },
    'no image': {
      given: [withContainer({ image: 7 })],
      hits: [
        {
          path: `${CONTAINER}.image`,
          message: 'Container "main" names no image.',
        },
      ],
    },
  },
});
