import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Finding } from '@slipway/plugin-gitops-common';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { memo } from 'react';
import { gitopsTranslationRef } from '../translation';

const WEIGHTS = { error: 0, warning: 1, info: 2 } as const;

/** All findings of the release, the gravest first. */
export const FindingList = memo(function PlainFindingList(props: {
  findings: readonly Finding[];
  onSelect(path: string): void;
}) {
  const { findings, onSelect } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const sorted = [...findings].sort(
    (a, b) => WEIGHTS[a.severity] - WEIGHTS[b.severity],
  );

  return (
    <Box
      component="section"
      aria-label={t('preview.findings')}
      sx={{ borderTop: 1, borderColor: 'divider', px: 2, py: 1.5 }}
    >
      <Typography variant="subtitle2" component="h3">
        {t('preview.findingsTitle', { count: findings.length })}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {sorted.map((finding, index) => (
          <Typography
            component="li"
            variant="body2"
            key={`${finding.rule}${index}`}
          >
            <strong>{finding.severity}</strong> {finding.message}{' '}
            {finding.remediation}{' '}
            <Link
              component="button"
              type="button"
              variant="body2"
              onClick={() => onSelect(finding.file)}
              sx={{ verticalAlign: 'baseline' }}
            >
              {finding.file.split('/').pop()}
              {finding.line !== undefined &&
                `, ${t('preview.line', { line: String(finding.line) })}`}
            </Link>
          </Typography>
        ))}
      </Box>
    </Box>
  );
});
