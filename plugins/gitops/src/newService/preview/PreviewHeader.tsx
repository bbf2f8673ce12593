import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PlatformStandards } from '@slipway/plugin-gitops-common/standards';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { memo } from 'react';
import { gitopsTranslationRef } from '../../translation';
import type { BaseFiles } from '../model/useBaseFiles';

/** The environments in promotion order, and the change in one sentence. */
export const PreviewHeader = memo(function PlainPreviewHeader(props: {
  standards: PlatformStandards;
  environment: string;
  /** Whether the workload gets there by promotion only. */
  later: boolean;
  /** How many files are created, updated, deleted, unchanged. */
  counts: Readonly<
    Record<'create' | 'update' | 'delete' | 'unchanged', number>
  >;
  /** Fields for which the preview has a stand-in, as words. */
  standIns: string;
  loading: boolean;
  failure?: Error;
  onRetry: BaseFiles['retry'];
  onEnvironment(name: string): void;
}) {
  const { standards, environment, later, counts, failure, loading } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);

  return (
    <>
      <Stack
        direction="row"
        justifyContent="space-between"
        alignItems="center"
        flexWrap="wrap"
        sx={{ px: 2, pt: 1 }}
      >
        <Typography variant="h6" component="h2">
          {t('preview.title')}
        </Typography>
        <Tabs
          value={environment}
          onChange={(_, name) => props.onEnvironment(name)}
          aria-label={t('preview.environment')}
          sx={{ minHeight: 40 }}
        >
          {standards.environments.map(({ name }) => (
            <Tab
              key={name}
              value={name}
              label={name}
              sx={{ minWidth: 64, minHeight: 40 }}
            />
          ))}
        </Tabs>
      </Stack>
      <Box sx={{ px: 2, pt: 0.5, pb: 1 }}>
        <Typography variant="body2" role="status">
          {loading
            ? t('preview.baseLoading')
            : !failure &&
              t('preview.summary', {
                create: String(counts.create),
                update: String(counts.update),
                remove: String(counts.delete),
                unchanged: String(counts.unchanged),
              })}
        </Typography>
        {later && (
          <Typography variant="body2" color="text.secondary">
            {t('preview.later', { environment })}
          </Typography>
        )}
        {props.standIns !== '' && (
          <Typography variant="body2" color="text.secondary">
            {t('preview.provisional', { fields: props.standIns })}
          </Typography>
        )}
        {failure && (
          <Alert
            severity="warning"
            sx={{ mt: 1 }}
            action={
              <Button color="inherit" onClick={props.onRetry}>
                {t('newService.retry')}
              </Button>
            }
          >
            {t('preview.baseFailed', { reason: failure.message })}
          </Alert>
        )}
      </Box>
    </>
  );
});
