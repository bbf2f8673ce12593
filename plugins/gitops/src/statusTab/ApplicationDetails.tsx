import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ApplicationView,
  EntityStatus,
} from '@slipway/plugin-gitops-common/api';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { ChangeMenu } from '../changeMenu/ChangeMenu';
import { isRelease } from '../changeMenu/isRelease';
import { gitopsTranslationRef } from '../translation';
import { ApplicationDiagnoses } from './ApplicationDiagnoses';
import { applicationTitle } from './columnsOf';
import { Folds } from './Folds';
import { SummaryWriter } from './SummaryWriter';

/** One Application: why it is as it is, and what it is made of. */
export function ApplicationDetails(props: {
  status: EntityStatus;
  application: ApplicationView;
  /** The Applications that can be chosen. */
  choices: readonly ApplicationView[];
  onChoose(id: string): void;
}) {
  const { status, application, choices, onChoose } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const title = applicationTitle(status, application);
  const environment =
    status.environments.find(({ name }) => name === application.environment)
      ?.title ?? title;

  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={t('tab.details', { application: title })}
    >
      <Box sx={{ p: 2, pb: 1 }}>
        <Stack
          direction="row"
          justifyContent="space-between"
          alignItems="start"
          flexWrap="wrap"
          useFlexGap
          spacing={1}
          sx={{ mb: 1.5 }}
        >
          <Typography variant="h6" component="h3">
            {title}
          </Typography>
          <Stack direction="row" spacing={1.5} alignItems="center">
            {choices.length > 1 && (
              <TextField
                select
                size="small"
                label={t('tab.application')}
                value={application.id}
                onChange={event => onChoose(event.target.value)}
              >
                {choices.map(choice => (
                  <MenuItem key={choice.id} value={choice.id}>
                    {applicationTitle(status, choice)}
                  </MenuItem>
                ))}
              </TextField>
            )}
            {isRelease(application.release) && (
              <ChangeMenu release={application.release} title={environment} />
            )}
          </Stack>
        </Stack>
        <ApplicationDiagnoses application={application} status={status} />
        <SummaryWriter application={application} modelNote={status.modelNote} />
      </Box>
      <Folds status={status} application={application} />
    </Paper>
  );
}
