import { NotImplementedError } from '@backstage/errors';
import type { ChangeIdentity } from '@slipway/plugin-gitops-common/change';
import type { PreviewChangeOptions, PreviewedChange } from './previewChange';

export async function previewDecommission(
  _: PreviewChangeOptions & { identity: ChangeIdentity; owner: string },
): Promise<PreviewedChange> {
  throw new NotImplementedError('Decommissioning is not there yet.');
}
