import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DocumentPath } from '@slipway/plugin-gitops-common';
import type { PlatformStandards } from '@slipway/plugin-gitops-common/standards';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { gitopsTranslationRef } from '../../translation';
import type { PreviewedRelease } from '../previewRelease';
import type { BaseFiles } from '../useBaseFiles';
import { FileList } from './FileList';
import { FileView } from './FileView';
import { FindingList } from './FindingList';

/** What will be written: environments, files, one of them, its findings. */
export function PreviewPane(props: {
  preview: PreviewedRelease;
  base: BaseFiles;
  standards: PlatformStandards;
  focus?: DocumentPath;
  onEnvironment(name: string): void;
}) {
  const { preview, base, standards, focus, onEnvironment } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [chosen, setChosen] = useState<string>();
  const { plan, findings, environment } = preview;
  const selected =
    plan.edits.find(({ path }) => path === chosen) ??
    plan.edits.find(({ path }) => path.endsWith('/deployment.yaml')) ??
    plan.edits[0];
  const counts = { create: 0, update: 0, delete: 0, unchanged: 0 };
  plan.edits.forEach(({ action }) => {
    counts[action] += 1;
  });
  const direct = standards.environments.find(
    ({ name }) => name === environment,
  )?.directEntry;

  return (
    <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
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
          onChange={(_, name) => onEnvironment(name)}
          aria-label={t('preview.environment')}
        >
          {standards.environments.map(({ name }) => (
            <Tab key={name} value={name} label={name} sx={{ minWidth: 64 }} />
          ))}
        </Tabs>
      </Stack>
      <Box sx={{ px: 2, pb: 1 }}>
        <Typography variant="body2" color="text.secondary" aria-live="polite">
          {base.loading
            ? t('preview.baseLoading')
            : t('preview.summary', {
                create: String(counts.create),
                update: String(counts.update),
                remove: String(counts.delete),
                unchanged: String(counts.unchanged),
              })}
        </Typography>
        {!direct && (
          <Typography variant="body2" color="text.secondary">
            {t('preview.later', { environment })}
          </Typography>
        )}
        {preview.standIns.length > 0 && (
          <Typography variant="body2" color="text.secondary">
            {t('preview.provisional', { fields: preview.standIns.join(', ') })}
          </Typography>
        )}
        {base.error && (
          <Alert severity="warning" sx={{ mt: 1 }}>
            {t('preview.baseFailed', { reason: base.error.message })}
          </Alert>
        )}
      </Box>
      <FileList
        edits={plan.edits}
        findings={findings}
        selected={selected?.path}
        onSelect={setChosen}
      />
      {selected && (
        <FileView
          key={selected.path}
          edit={selected}
          file={preview.files.find(({ path }) => path === selected.path)}
          findings={findings.filter(({ file }) => file === selected.path)}
          focus={focus}
        />
      )}
      <FindingList
        findings={findings}
        onSelect={finding => setChosen(finding.file)}
      />
    </Paper>
  );
}
