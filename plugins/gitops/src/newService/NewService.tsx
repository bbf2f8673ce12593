import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DocumentPath } from '@slipway/plugin-gitops-common';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { useState } from 'react';
import { gitopsTranslationRef } from '../translation';
import { DescriptionField } from './description/DescriptionField';
import { DraftsMenu } from './description/DraftsMenu';
import { OpenChange } from './open/OpenChange';
import { PreviewPane } from './preview/PreviewPane';
import { Notes } from './questions/Notes';
import { Questions } from './questions/Questions';
import type { Surroundings } from './surroundings';
import { UnderstoodForm } from './understood/UnderstoodForm';
import { useNewService } from './useNewService';

/** Describe, see what was understood and what will be written, open. */
export function NewService(props: { surroundings: Surroundings }) {
  const { surroundings } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const model = useNewService(surroundings);
  const [focus, setFocus] = useState<DocumentPath>();
  const [tab, setTab] = useState<'form' | 'preview'>('form');
  const narrow = useMediaQuery(useTheme().breakpoints.down('md'));
  const empty =
    model.written.description.trim() === '' &&
    Object.keys(model.written.edits).length === 0;

  const understood = (
    <Stack spacing={2.5}>
      <Questions model={model} />
      <UnderstoodForm
        model={model}
        surroundings={surroundings}
        onFocusPath={setFocus}
      />
      <Notes draft={model.draft} />
    </Stack>
  );
  const preview = model.preview && (
    <PreviewPane
      preview={model.preview}
      base={model.base}
      standards={surroundings.standards}
      focus={focus}
      onEnvironment={model.setEnvironment}
    />
  );

  return (
    <Stack spacing={2.5} sx={{ maxWidth: 1600 }}>
      <Stack
        direction="row"
        alignItems="center"
        justifyContent="space-between"
        spacing={2}
      >
        <Typography variant="h4" component="h1">
          {t('newService.title')}
        </Typography>
        <DraftsMenu model={model} />
      </Stack>
      {surroundings.standardsState === 'last-good' && (
        <Alert severity="warning">
          {t('newService.lastGood')}{' '}
          {surroundings.standardsProblems
            .map(({ path, message, remedy }) =>
              [path, message, remedy].filter(Boolean).join(' '),
            )
            .join(' ')}
        </Alert>
      )}
      <DescriptionField
        description={model.written.description}
        draft={model.draft}
        focus={focus}
        onChange={model.setDescription}
      />
      {empty ? (
        <Typography color="text.secondary" sx={{ py: 4, maxWidth: 640 }}>
          {t('newService.empty')}
        </Typography>
      ) : (
        <>
          {narrow && (
            <Tabs
              value={tab}
              onChange={(_, value) => setTab(value)}
              aria-label={t('newService.title')}
              variant="fullWidth"
            >
              <Tab value="form" label={t('newService.tabForm')} />
              <Tab
                value="preview"
                label={t('newService.tabPreview', {
                  files: String(model.preview?.files.length ?? 0),
                  findings: String(model.preview?.findings.length ?? 0),
                })}
              />
            </Tabs>
          )}
          <Box
            sx={{
              display: 'grid',
              gap: 3,
              gridTemplateColumns: {
                xs: 'minmax(0, 1fr)',
                md: 'minmax(340px, 2fr) minmax(0, 3fr)',
              },
              alignItems: 'start',
            }}
          >
            {(!narrow || tab === 'form') && (
              <Box component="section">{understood}</Box>
            )}
            {(!narrow || tab === 'preview') && (
              <Box component="section" sx={{ minWidth: 0 }}>
                {preview}
              </Box>
            )}
          </Box>
          <Paper
            variant="outlined"
            sx={{ position: 'sticky', bottom: 0, p: 2, zIndex: 2 }}
          >
            <OpenChange model={model} surroundings={surroundings} />
          </Paper>
        </>
      )}
    </Stack>
  );
}
