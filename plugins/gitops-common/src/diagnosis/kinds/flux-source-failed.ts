import { fluxReason } from '../fluxReason';

export const fluxSourceFailed = fluxReason({
  id: 'flux-source-failed',
  title: 'Source cannot be fetched',
  description:
    'Flux cannot fetch the source: its URL is wrong, its credentials are not accepted, the folder is not there, or storing it fails.',
  level: 'source',
  reasons: [
    'URLInvalid',
    'AuthenticationFailed',
    'GitOperationFailed',
    'InvalidPath',
    'StorageOperationFailed',
    'ArchiveOperationFailed',
    'FetchFailed',
    'SourceNotReady',
    'InvalidChartReference',
    'ChartPullFailed',
  ],
  sentence: 'Flux cannot fetch the source',
  nextSteps: [{ text: 'Check URL, reference and credentials of the source.' }],
});
