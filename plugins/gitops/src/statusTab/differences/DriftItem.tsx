import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Drift } from '@slipway/plugin-gitops-common/drift';
import { clockTime } from '@slipway/plugin-gitops-react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useNow } from '../../status/useNow';
import { gitopsTranslationRef } from '../../translation';
import { DriftRisk } from './DriftRisk';

const LONGEST = 200;

/** One difference: where, what, of which class, by whom and when, how risky. */
export function DriftItem(props: { drift: Drift }) {
  const { drift } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const now = useNow();
  const { path, direction, changedBy } = drift;
  const place = path || t('differences.whole');
  const values = {
    changed: `${text(drift.target)} → ${text(drift.live)}`,
    missing: t('differences.missing'),
    extra: t('differences.extra'),
  };
  const facts = [
    drift.class,
    changedBy && t('differences.byManager', { manager: changedBy.manager }),
    changedBy?.at && clockTime(changedBy.at, now),
  ].filter(Boolean);

  return (
    <Box component="li" sx={{ mb: 1 }}>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        <code>{place}</code> {values[direction]}
        {direction === 'extra' && drift.live !== undefined && (
          <> ({text(drift.live)})</>
        )}
        {direction === 'missing' && drift.target !== undefined && (
          <> ({text(drift.target)})</>
        )}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {facts.join(', ')}
      </Typography>
      <Typography variant="body2">
        {drift.explanation} {drift.recurrence}
      </Typography>
      {!drift.benign && <DriftRisk risk={drift.risk} what={place} />}
    </Box>
  );
}

function text(value: unknown): string {
  const json = JSON.stringify(value) ?? '';
  return json.length > LONGEST ? `${json.slice(0, LONGEST)}…` : json;
}
