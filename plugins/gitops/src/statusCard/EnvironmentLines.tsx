import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ApplicationView,
  EntityStatus,
} from '@slipway/plugin-gitops-common/api';
import { clockTime } from '@slipway/plugin-gitops-react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { attendedStateOf, attentionOf } from '../status/attention';
import { SimulatedMark } from '../status/SimulatedMark';
import { StatusWord } from '../status/StatusWord';
import { useNow } from '../status/useNow';
import { gitopsTranslationRef } from '../translation';

/** A card is small: the worst are on it, the rest in the tab. */
const LINES = 6;

/** A line per Application: where it is, and its three words. */
export function EnvironmentLines(props: { status: EntityStatus }) {
  const { applications, environments } = props.status;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const needs = (index: number) =>
    attentionOf(attendedStateOf(applications[index]));
  const shown = new Set(
    [...applications.keys()]
      .sort((a, b) => needs(b) - needs(a))
      .slice(0, LINES),
  );
  const more = applications.length - shown.size;

  return (
    <>
      <Box
        component="ul"
        aria-label={t('card.environments')}
        sx={{ m: 0, p: 0, listStyle: 'none' }}
      >
        {applications
          .filter((_, index) => shown.has(index))
          .map(application => (
            <EnvironmentLine
              key={application.id}
              application={application}
              title={
                environments.find(
                  ({ name }) => name === application.environment,
                )?.title
              }
            />
          ))}
      </Box>
      {more > 0 && (
        <Typography variant="body2" color="text.secondary">
          {t('card.more', { count: more })}
        </Typography>
      )}
    </>
  );
}

function EnvironmentLine(props: {
  application: ApplicationView;
  /** Title of its environment, where it is known. */
  title?: string;
}) {
  const { application, title } = props;
  const { ref, environment, sync, health, readAt } = application;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const now = useNow();

  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1.5,
        py: 0.5,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box title={ref.name} sx={{ flex: '1 1 120px', minWidth: 0 }}>
        {title ?? environment ?? ref.name}{' '}
        {application.simulated && <SimulatedMark />}
        {application.stale && (
          <Typography variant="body2" color="text.secondary">
            {t('tab.staleAt', { time: clockTime(readAt, now) })}
          </Typography>
        )}
      </Box>
      <Box sx={{ display: 'flex', columnGap: 1.5, '& > *': { width: 96 } }}>
        <StatusWord word={sync.status} />
        <StatusWord word={health.status} />
      </Box>
    </Box>
  );
}
