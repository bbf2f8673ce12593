import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReleaseVersion } from '@slipway/plugin-gitops-common/api';
import FormControl from '@mui/material/FormControl';
import FormLabel from '@mui/material/FormLabel';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { VersionChoice } from './VersionChoice';

/** The versions that an environment had, newest first, one to be chosen. */
export function VersionList(props: {
  versions: readonly ReleaseVersion[];
  chosen: string | undefined;
  onChoose(revision: string): void;
}) {
  const { versions, chosen, onChoose } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const labelId = useId();
  if (!versions.some(({ current }) => !current)) {
    return <Typography>{t('rollBack.none')}</Typography>;
  }
  return (
    <FormControl fullWidth>
      <FormLabel id={labelId}>{t('rollBack.versions')}</FormLabel>
      <Typography variant="body2" color="text.secondary">
        {t('rollBack.help')}
      </Typography>
      <RadioGroup
        aria-labelledby={labelId}
        value={chosen ?? ''}
        onChange={(_, revision) => onChoose(revision)}
        sx={{ mt: 1 }}
      >
        {versions.map(version => (
          <VersionChoice key={version.revision} version={version} />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
