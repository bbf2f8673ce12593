import type { WorkloadSpec } from '@slipway/plugin-gitops-common/spec';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReactNode } from 'react';
import { gitopsTranslationRef } from '../translation';
import { ReleaseSkeleton } from './ReleaseSkeleton';
import { ChangeProblem } from './ChangeProblem';
import type { useReleasedSpec } from './useReleasedSpec';

/** Fields that begin with what is released, as soon as that is read. */
export function ReleasedFields(props: {
  released: ReturnType<typeof useReleasedSpec>;
  children(spec: WorkloadSpec): ReactNode;
}) {
  const { value, error, retry } = props.released;
  const { t } = useTranslationRef(gitopsTranslationRef);
  if (value) {
    return <>{props.children(value)}</>;
  }
  return error ? (
    <ChangeProblem error={error} title={t('change.failed')} onRetry={retry} />
  ) : (
    <ReleaseSkeleton heights={[40, 40]} />
  );
}
