import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityStatus } from '@slipway/plugin-gitops-common/api';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { InstanceNotices } from '../status/InstanceNotices';
import { NextSteps } from '../status/NextSteps';
import { NotShown } from '../status/NotShown';
import { SummaryText } from '../status/SummaryText';
import { worstOf } from '../status/worstOf';
import { gitopsTranslationRef } from '../translation';
import { EnvironmentLines } from './EnvironmentLines';

/** State per environment, two sentences, and the first thing to do. */
export function CardBody(props: { status: EntityStatus }) {
  const { status } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const worst = worstOf(status.applications);
  const step = worst?.diagnoses[0]?.nextSteps[0];

  return (
    <Stack spacing={1.5}>
      <InstanceNotices instances={status.instances} />
      <NotShown items={status.notShown} />
      {status.applications.length > 0 ? (
        <>
          <EnvironmentLines status={status} />
          <SummaryText summary={status.summary} />
        </>
      ) : (
        status.notShown.length === 0 && (
          <Typography>
            {t('tab.empty')}. {t('tab.emptyHelp')}
          </Typography>
        )
      )}
      {step && (
        <Box>
          <Typography variant="subtitle2" component="h4">
            {t('card.next')}
          </Typography>
          <NextSteps steps={[step]} release={worst.release} />
        </Box>
      )}
    </Stack>
  );
}
