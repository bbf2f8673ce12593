import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DriftRisk as Risk } from '@slipway/plugin-gitops-common/drift';
import { VisuallyHidden } from '@slipway/plugin-gitops-react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { gitopsTranslationRef } from '../../translation';

/** The risk; asked why, the reasons whose points add up to it. */
export function DriftRisk(props: { risk: Risk; what: string }) {
  const { risk, what } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [explained, setExplained] = useState(false);
  const id = useId();
  const score = String(risk.score);

  return (
    <>
      <Link
        component="button"
        type="button"
        variant="body2"
        aria-expanded={explained}
        aria-controls={explained ? id : undefined}
        onClick={() => setExplained(!explained)}
      >
        {t('differences.risk', { score })}
        <VisuallyHidden> ({what})</VisuallyHidden>
      </Link>
      {explained && (
        <Box id={id}>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {risk.reasons.map(reason => (
              <Typography component="li" variant="body2" key={reason.text}>
                {t('differences.points', { points: String(reason.points) })}{' '}
                {reason.text}
              </Typography>
            ))}
          </Box>
          <Typography variant="body2" sx={{ pl: 2.5, fontWeight: 600 }}>
            {t('differences.total', { score })}
          </Typography>
        </Box>
      )}
    </>
  );
}
