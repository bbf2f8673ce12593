import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityStatus } from '@slipway/plugin-gitops-common/api';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { attendedStateOf, isUnwell } from '../status/attention';
import { SummaryText } from '../status/SummaryText';
import { worstOf } from '../status/worstOf';
import { gitopsTranslationRef } from '../translation';
import { ApplicationDetails } from './ApplicationDetails';
import { ApplicationFilters } from './ApplicationFilters';
import { columnsOf } from './columnsOf';
import { EnvironmentTable } from './EnvironmentTable';
import {
  filterApplications,
  FILTERS_FROM,
  type ApplicationFilter,
} from './filterApplications';
import { SharedCauses } from './SharedCauses';

/** The table, what needs attention, and the details of one Application. */
export function EntityStatusView(props: { status: EntityStatus }) {
  const { status } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [filter, setFilter] = useState<ApplicationFilter>({});
  const [chosenId, setChosenId] = useState<string>();
  const headingId = useId();
  const filtered = status.applications.length >= FILTERS_FROM;
  const shown = filtered
    ? filterApplications(status.applications, filter)
    : status.applications;
  const anyUnwell = status.applications.some(application =>
    isUnwell(attendedStateOf(application)),
  );
  const chosen = shown.find(({ id }) => id === chosenId) ?? worstOf(shown);

  return (
    <Stack spacing={2}>
      {filtered && (
        <ApplicationFilters
          status={status}
          filter={filter}
          shown={shown.length}
          onChange={setFilter}
        />
      )}
      <Paper variant="outlined">
        {shown.length > 0 ? (
          <EnvironmentTable
            columns={columnsOf(status, shown, { gaps: !filtered })}
            chosen={chosen?.id}
            onChoose={setChosenId}
          />
        ) : (
          <Typography sx={{ p: 2 }}>{t('tab.filteredOut')}</Typography>
        )}
      </Paper>
      <Paper
        component="section"
        variant="outlined"
        aria-labelledby={headingId}
        sx={{ p: 2 }}
      >
        <Stack spacing={1.5}>
          <Typography variant="h6" component="h3" id={headingId}>
            {t(anyUnwell ? 'tab.attention' : 'tab.inShort')}
          </Typography>
          <SummaryText summary={status.summary} />
          <SharedCauses status={status} />
        </Stack>
      </Paper>
      {chosen && (
        <ApplicationDetails
          // Another Application begins with its folds closed.
          key={chosen.id}
          status={status}
          application={chosen}
          choices={shown}
          onChoose={setChosenId}
        />
      )}
    </Stack>
  );
}
