import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { shortRevision } from '@slipway/plugin-gitops-react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { versionText, type ReleasedImage } from './imageVersion';
import type { ImageElsewhere } from './useImagesElsewhere';

/** The version by hand, or the one that another environment runs. */
export function ImageFields(props: {
  present: ReleasedImage;
  elsewhere: readonly ImageElsewhere[];
  version: string;
  /** What is wrong with the version, as a sentence. */
  problem: string | undefined;
  onChange(version: string): void;
}) {
  const { present, elsewhere, version, problem, onChange } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const headingId = useId();

  return (
    <Stack spacing={2}>
      <Typography sx={{ overflowWrap: 'anywhere' }}>
        {t('change.now', {
          value: versionText(present) || t('image.placeholder'),
        })}
      </Typography>
      <TextField
        size="small"
        label={t('image.version')}
        value={version}
        error={problem !== undefined}
        helperText={problem ?? t('image.versionHelp')}
        autoComplete="off"
        onChange={event => onChange(event.target.value)}
      />
      <Typography
        variant="body2"
        color="text.secondary"
        sx={{ overflowWrap: 'anywhere' }}
      >
        {t('image.repository', { repository: present.repository ?? '' })}
      </Typography>
      {elsewhere.length > 0 && (
        <Box component="section" aria-labelledby={headingId}>
          <Typography variant="subtitle2" component="h3" id={headingId}>
            {t('image.elsewhere')}
          </Typography>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {elsewhere.map(other => (
              <li key={other.environment}>
                {'error' in other ? (
                  <Typography variant="body2" color="text.secondary">
                    {t('image.elsewhereFailed', {
                      environment: other.environment,
                      reason: other.error.message,
                    })}
                  </Typography>
                ) : (
                  <OtherVersion {...other} onTake={onChange} />
                )}
              </li>
            ))}
          </Box>
        </Box>
      )}
    </Stack>
  );
}

function OtherVersion(props: {
  environment: string;
  version: string;
  onTake(version: string): void;
}) {
  const { environment, version, onTake } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const short = shortRevision(version) || t('image.placeholder');
  return (
    <Stack direction="row" spacing={1} alignItems="center">
      <Typography variant="body2" title={version}>
        {t('image.runs', { environment, version: short })}
      </Typography>
      {version !== '' && (
        <Button
          size="small"
          aria-label={t('image.take', { environment, version: short })}
          onClick={() => onTake(version)}
        >
          {t('image.takeShort')}
        </Button>
      )}
    </Stack>
  );
}
