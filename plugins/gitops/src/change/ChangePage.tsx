import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PageBody } from '@slipway/plugin-gitops-react';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useMemo, type ComponentType } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useSurroundings } from '../newService/model/useSurroundings';
import { gitopsTranslationRef } from '../translation';
import { ReleaseSkeleton } from './ReleaseSkeleton';
import { parseChangeAddress, type ChangeAction } from './changeAddress';
import type { ChangeProps } from './ChangeProps';
import { ChangeProblem } from './ChangeProblem';
import { Decommissioning } from './decommission/Decommissioning';
import { NewImage } from './image/NewImage';
import { Promotion } from './promote/Promotion';
import { Renewal } from './rerender/Renewal';
import { Rollback } from './rollBack/Rollback';
import { Scaling } from './scale/Scaling';

const CHANGES: Record<ChangeAction, ComponentType<ChangeProps>> = {
  scale: Scaling,
  image: NewImage,
  promote: Promotion,
  'roll-back': Rollback,
  decommission: Decommissioning,
  're-render': Renewal,
};

/** One change to a release, as the address asks for it. */
export function ChangePage() {
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [query] = useSearchParams();
  const address = useMemo(() => parseChangeAddress(query), [query]);
  const { value: surroundings, error, retry } = useSurroundings();

  const unusable = (help: string) => (
    <PageBody title={t('change.title')}>
      <Alert severity="warning">
        <AlertTitle component="h2">{t('change.unusable')}</AlertTitle>
        {help}
      </Alert>
    </PageBody>
  );
  if (!address) {
    return unusable(t('change.unusableHelp'));
  }
  if (!surroundings) {
    return (
      <PageBody title={t('change.title')}>
        {error ? (
          <ChangeProblem
            error={error}
            title={t('change.failed')}
            onRetry={retry}
          />
        ) : (
          <ReleaseSkeleton heights={[120, 320]} />
        )}
      </PageBody>
    );
  }
  const { action, release } = address;
  const names = surroundings.standards.environments.map(({ name }) => name);
  if (!names.includes(release.environment)) {
    return unusable(
      t('change.noEnvironment', {
        environment: release.environment,
        environments: names.join(', '),
      }),
    );
  }
  const Change = CHANGES[action];
  return (
    <Change
      // Another address begins with nothing chosen.
      key={query.toString()}
      release={release}
      surroundings={surroundings}
      onRefresh={retry}
    />
  );
}
