import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Finding } from '@slipway/plugin-gitops-common';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { gitopsTranslationRef } from '../../translation';

/** All findings of the release, the gravest first. */
export function FindingList(props: {
  findings: readonly Finding[];
  onSelect(finding: Finding): void;
}) {
  const { findings, onSelect } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const weights = { error: 0, warning: 1, info: 2 };
  const sorted = [...findings].sort(
    (a, b) => weights[a.severity] - weights[b.severity],
  );

  return (
    <Box
      component="section"
      aria-label={t('preview.findings')}
      sx={{ borderTop: 1, borderColor: 'divider', px: 2, py: 1.5 }}
    >
      {sorted.length === 0 ? (
        <Typography variant="body2" color="text.secondary">
          {t('preview.noFindings')}
        </Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {sorted.map(finding => (
            <Typography
              component="li"
              variant="body2"
              key={`${finding.rule}${finding.file}${finding.manifestPath}${finding.message}`}
            >
              <strong>{finding.severity}</strong> {finding.message}{' '}
              {finding.remediation}{' '}
              <Link
                component="button"
                type="button"
                variant="body2"
                onClick={() => onSelect(finding)}
                sx={{ verticalAlign: 'baseline' }}
              >
                {finding.file.split('/').pop()}
                {finding.line !== undefined &&
                  `, ${t('preview.line', { line: String(finding.line) })}`}
              </Link>
            </Typography>
          ))}
        </Box>
      )}
    </Box>
  );
}
