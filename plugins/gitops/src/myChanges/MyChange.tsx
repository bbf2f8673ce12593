import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Change } from '@slipway/plugin-gitops-common/api';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { Age } from '../status/Age';
import { useEntityTabPath } from '../status/useEntityTabPath';
import { LifeSteps } from '../statusTab/changes/LifeSteps';
import { gitopsTranslationRef } from '../translation';
import { changeLifeOf } from './changeLifeOf';
import { useKindWord } from './useKindWord';

/** One change: what it is, how far it is, and where it is looked at. */
export function MyChange(props: {
  change: Change;
  /** How many its environment asks for. */
  approvals: number;
  /** Whether its life folds away. */
  isShort: boolean;
}) {
  const { change, approvals, isShort } = props;
  const { team, workload, environment, title, pullRequest, history } = change;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const tab = useEntityTabPath()(`component:default/${workload}`);
  const kind = useKindWord()(change.kind);
  const [shown, setShown] = useState(!isShort);
  const lifeId = useId();
  const { stages, stopped } = changeLifeOf(change, approvals);
  const words = t('myChanges.of', {
    kind,
    workload: `${team}/${workload}`,
    environment,
  });

  return (
    <Box component="li" sx={{ px: 2, py: 1.5 }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 2,
          justifyContent: 'space-between',
        }}
      >
        <Typography
          variant="subtitle1"
          component="h3"
          sx={{ overflowWrap: 'anywhere' }}
        >
          {title ?? words}
        </Typography>
        {isShort && (
          <Button
            size="small"
            aria-expanded={shown}
            aria-controls={lifeId}
            aria-label={`${t(
              shown ? 'myChanges.hideLife' : 'myChanges.showLife',
            )}: ${title ?? words}`}
            onClick={() => setShown(!shown)}
          >
            {t(shown ? 'myChanges.hideLife' : 'myChanges.showLife')}
          </Button>
        )}
      </Box>
      <Typography
        variant="body2"
        color="text.secondary"
        sx={{ '& > * + *::before': { content: '" · "' } }}
      >
        <span>{words}</span>
        {history[0] && (
          <span>
            {t('myChanges.asked')} <Age at={history[0].at} />
          </span>
        )}
        {pullRequest && (
          <span>
            <Link to={pullRequest.url}>
              {t('changes.pullRequest', { number: String(pullRequest.number) })}
            </Link>
          </span>
        )}
        {tab && (
          <span>
            <Link to={tab}>{t('change.toTab', { workload })}</Link>
          </span>
        )}
      </Typography>
      <Box id={lifeId} hidden={!shown}>
        <LifeSteps stages={stages} />
      </Box>
      {stopped && (
        <Alert
          severity={change.stage === 'closed' ? 'info' : 'warning'}
          sx={{ mt: 1, overflowWrap: 'anywhere' }}
        >
          {stopped}
        </Alert>
      )}
    </Box>
  );
}
