import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReleaseVersion } from '@slipway/plugin-gitops-common/api';
import { shortRevision } from '@slipway/plugin-gitops-react';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import Typography from '@mui/material/Typography';
import { Age } from '../../status/Age';
import { gitopsTranslationRef } from '../../translation';
import { differenceTexts } from '../differenceTexts';

/** So many differences are told; the preview tells all. */
const TOLD = 3;

/** A version: what it was, who brought it, and what would be another than now. */
export function VersionChoice(props: { version: ReleaseVersion }) {
  const { revision, at, author, message, ...rest } = props.version;
  const { current, image, problem, pullRequest } = rest;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const facts = [
    shortRevision(revision),
    image && t('rollBack.image', { image }),
    current && t('rollBack.current'),
  ].filter(Boolean);

  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', py: 1 }}>
      <FormControlLabel
        value={revision}
        disabled={current || problem !== undefined}
        control={<Radio size="small" />}
        sx={{
          alignItems: 'flex-start',
          mr: 0,
          '& .MuiRadio-root': { pt: 0.25 },
        }}
        label={
          <>
            <Typography sx={{ overflowWrap: 'anywhere' }}>{message}</Typography>
            <Typography variant="body2" color="text.secondary">
              {facts.join(' · ')} · {author} · <Age at={at} />
            </Typography>
          </>
        }
      />
      <Box sx={{ pl: 3.5 }}>
        {pullRequest && (
          <Typography variant="body2">
            <Link to={pullRequest.url}>
              {t('rollBack.pullRequest', {
                number: String(pullRequest.number),
              })}
            </Link>
          </Typography>
        )}
        {problem ? (
          <Typography variant="body2">
            {t('rollBack.cannot', { problem })}
          </Typography>
        ) : (
          !current && <VersionDifferences version={props.version} />
        )}
      </Box>
    </Box>
  );
}

function VersionDifferences(props: { version: ReleaseVersion }) {
  const { differences } = props.version;
  const { t } = useTranslationRef(gitopsTranslationRef);
  if (differences.length === 0) {
    return <Typography variant="body2">{t('rollBack.sameSpec')}</Typography>;
  }
  return (
    <Box component="ul" sx={{ m: 0, pl: 2, typography: 'body2' }}>
      {differences.slice(0, TOLD).map(({ path, label, ...values }) => (
        <Box component="li" key={path} sx={{ overflowWrap: 'anywhere' }}>
          {t('rollBack.turns', {
            field: label,
            ...differenceTexts({ path, ...values }),
          })}
        </Box>
      ))}
      {differences.length > TOLD && (
        <li>{t('rollBack.more', { count: differences.length - TOLD })}</li>
      )}
    </Box>
  );
}
