import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ChangeSource } from '@slipway/plugin-gitops-common/api';
import { useState } from 'react';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import { gitOpsApiRef } from '../../api/GitOpsApi';
import { gitopsTranslationRef } from '../../translation';
import { ReleaseSkeleton } from '../ReleaseSkeleton';
import { ChangeDesk } from '../ChangeDesk';
import type { ChangeProps } from '../ChangeProps';
import { ChangeProblem } from '../ChangeProblem';
import { usePreview } from '../usePreview';
import { VersionList } from './VersionList';
import { withTitles } from './withTitles';

/** The spec as an environment had it earlier. */
export function Rollback(props: ChangeProps) {
  const { release, onRefresh } = props;
  const { team, workload, environment } = release;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const api = useApi(gitOpsApiRef);
  const {
    value: versions,
    error,
    retry,
  } = useAsyncRetry(async () => {
    const [all, changes] = await Promise.all([
      api.listReleaseVersions({ team, workload, environment }),
      api.listChanges({ team, workload }),
    ]);
    return withTitles(all, changes);
  }, [api, team, workload, environment]);
  const [revision, setRevision] = useState<string>();
  const source: ChangeSource | undefined = revision
    ? { rollBack: { team, workload, revision } }
    : undefined;
  const preview = usePreview(source, environment);
  const missing = t(
    versions?.some(({ current }) => !current) === false
      ? 'rollBack.none'
      : 'rollBack.choose',
  );

  return (
    <ChangeDesk
      title={t('change.rollBackTitle', { workload, environment })}
      release={release}
      source={source}
      missing={source ? undefined : missing}
      preview={preview}
      onMoved={() => {
        retry();
        onRefresh();
      }}
    >
      {error && (
        <ChangeProblem
          error={error}
          title={t('change.failed')}
          onRetry={retry}
        />
      )}
      {!versions && !error && <ReleaseSkeleton heights={[72, 72, 72]} />}
      {versions && (
        <VersionList
          versions={versions}
          chosen={revision}
          onChoose={setRevision}
        />
      )}
    </ChangeDesk>
  );
}
