import { CONTAINER, withContainer } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { gracePeriod } from './grace-period';

testRule(gracePeriod, {
  valid: {
    'a wait within the grace period': [
      withContainer({ lifecycle: { preStop: { sleep: { seconds: 10 } } } }),
    ],
  },
  invalid: {
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
