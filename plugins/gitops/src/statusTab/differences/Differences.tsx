import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApplicationDetailView } from '@slipway/plugin-gitops-common/api';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { DriftList } from './DriftList';

/** Differences between target and live state; the benign ones folded. */
export function Differences(props: { detail: ApplicationDetailView }) {
  const { drifts, states } = props.detail;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  const notable = drifts
    .filter(({ benign }) => !benign)
    .sort((a, b) => b.risk.score - a.risk.score);
  const benign = drifts.filter(drift => drift.benign);

  if (drifts.length === 0) {
    return <Typography>{t('differences.none')}</Typography>;
  }
  return (
    <Stack spacing={1.5}>
      {notable.length === 0 ? (
        <Typography>{t('differences.onlyBenign')}</Typography>
      ) : (
        <DriftList drifts={notable} states={states} />
      )}
      {benign.length > 0 && (
        <>
          <Button
            size="small"
            aria-expanded={unfolded}
            aria-controls={unfolded ? id : undefined}
            onClick={() => setUnfolded(!unfolded)}
            sx={{ alignSelf: 'start', textTransform: 'none' }}
          >
            {t('differences.benign', { count: benign.length })}
          </Button>
          {unfolded && (
            <div id={id}>
              <DriftList drifts={benign} states={states} />
            </div>
          )}
        </>
      )}
    </Stack>
  );
}
