import type { JsonObject } from '../../kubernetes';
import {
  CONTAINER,
  container,
  deployment,
  withContainer,
} from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { gracePeriod } from './grace-period';

function preStop(command: string[]): JsonObject {
  return { preStop: { exec: { command } } };
}

testRule(gracePeriod, {
  valid: {
    'a wait within the grace period': [
      withContainer({ lifecycle: { preStop: { sleep: { seconds: 10 } } } }),
    ],
    'commands that wait for less, or perhaps not at all': [
      withContainer({ lifecycle: preStop(['sleep', '15']) }),
      withContainer({
        lifecycle: preStop(['sh', '-c', 'until done; do sleep 60; done']),
      }),
      withContainer({ lifecycle: preStop(['sh', '-c', 'sleep $WAIT']) }),
    ],
  },
  invalid: {
    'commands that wait too long': {
      given: [
        deployment({
          terminationGracePeriodSeconds: 15,
          containers: [
            container({ lifecycle: preStop(['sleep', '15']) }),
            container({
              name: 'proxy',
              lifecycle: preStop([
                '/bin/sh',
                '-c',
                'sleep 20 && nginx -s quit',
              ]),
            }),
          ],
        }),
      ],
      hits: [
        {
          path: `${CONTAINER}.lifecycle.preStop.exec.command`,
          message:
            'Container "main" waits 15 s before it stops, and is killed after 15 s.',
        },
        {
          path: 'spec.template.spec.containers[1].lifecycle.preStop.exec.command',
          message:
            'Container "proxy" waits 20 s before it stops, and is killed after 15 s.',
        },
      ],
    },
    'a wait as long as the grace period that nobody set': {
      given: [
        withContainer({ lifecycle: { preStop: { sleep: { seconds: 30 } } } }),
      ],
      hits: [
        {
          path: `${CONTAINER}.lifecycle.preStop.sleep.seconds`,
          message:
            'Container "main" waits 30 s before it stops, and is killed after 30 s.',
        },
      ],
    },
  },
});
