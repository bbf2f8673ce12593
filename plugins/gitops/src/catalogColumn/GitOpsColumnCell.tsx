import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Tooltip from '@mui/material/Tooltip';
import useAsync from 'react-use/lib/useAsync';
import { gitOpsApiRef } from '../api/GitOpsApi';
import { attentionOf } from '../status/attention';
import { isGitOpsAvailable } from '../status/isGitOpsAvailable';
import { SimulatedMark } from '../status/SimulatedMark';
import { StatusWord } from '../status/StatusWord';
import { useEntityTabPath } from '../status/useEntityTabPath';
import { gitopsTranslationRef } from '../translation';
import { entityStateLoaderOf } from './entityStateLoader';

/**
 * The worst that runs of an entity, for a row of the catalog.
 *
 * @public
 */
export function GitOpsColumnCell(props: { entity: Entity }) {
  return isGitOpsAvailable(props.entity) ? (
    <WorstState entityRef={stringifyEntityRef(props.entity)} />
  ) : null;
}

function WorstState(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const api = useApi(gitOpsApiRef);
  const tab = useEntityTabPath()(entityRef);
  const { value, error, loading } = useAsync(
    () => entityStateLoaderOf(api).load(entityRef),
    [api, entityRef],
  );

  if (loading) {
    return <Skeleton width={96} aria-hidden />;
  }
  if (error) {
    return (
      <Tooltip title={error.message}>
        {/* Focusable, so that the reason can be had by keyboard. */}
        <Box component="span" tabIndex={0}>
          {t('column.failed')}
        </Box>
      </Tooltip>
    );
  }
  const { state, environments = [] } = value ?? {};
  const [worst] = [...(state?.applications ?? [])].sort(
    (a, b) => attentionOf(b) - attentionOf(a),
  );
  if (!worst) {
    return <>{t('column.none')}</>;
  }
  const titleOf = (environment?: string) =>
    environments.find(({ name }) => name === environment)?.title ?? environment;
  const allAlike = state?.applications.every(
    ({ sync, health }) => sync === worst.sync && health === worst.health,
  );
  const words = (
    <Box
      component="span"
      sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 1 }}
      title={state?.diagnosis?.cause}
    >
      {!allAlike && <span>{titleOf(worst.environment) ?? worst.name}:</span>}
      <StatusWord word={worst.health} />
      <StatusWord word={worst.sync} />
    </Box>
  );
  return (
    <>
      {tab ? <Link to={tab}>{words}</Link> : words}{' '}
      {worst.simulated && <SimulatedMark />}
    </>
  );
}
