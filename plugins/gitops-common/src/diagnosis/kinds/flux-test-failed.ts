import { fluxReason } from '../fluxReason';

export const fluxTestFailed = fluxReason({
  id: 'flux-test-failed',
  title: 'Tests of the chart fail',
  description:
    'The release is there, and the tests that the chart brings along fail.',
  level: 'runtime',
  reasons: ['TestFailed'],
  sentence: 'The tests of the chart fail',
  nextSteps: [{ text: 'Read the log of the test pods.' }],
});
