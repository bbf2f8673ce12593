import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ResourceRef } from '@slipway/plugin-gitops-common';
import {
  CodeLines,
  differenceLines,
  textLines,
  type CodeLine,
} from '@slipway/plugin-gitops-react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useMemo, useState } from 'react';
import { resourceTitle } from '../../status/resourceTitle';
import { gitopsTranslationRef } from '../../translation';

/** Target and live state of a resource as YAML, with the lines that differ. */
export function ResourceStates(props: {
  resource: ResourceRef;
  target?: string;
  live?: string;
}) {
  const { resource, target, live } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [shown, setShown] = useState(false);
  const id = useId();
  const lines = useMemo(
    () => (shown ? linesOf(target, live) : []),
    [shown, target, live],
  );

  return (
    <>
      <Button
        size="small"
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        onClick={() => setShown(!shown)}
        sx={{ textTransform: 'none' }}
      >
        {t(shown ? 'differences.hideStates' : 'differences.showStates')}
      </Button>
      {shown && (
        <Box id={id} sx={{ border: 1, borderColor: 'divider' }}>
          <Typography
            variant="body2"
            color="text.secondary"
            sx={{ px: 1.5, py: 0.5 }}
          >
            {t(
              lines.length > 0 ? 'differences.legend' : 'differences.sameText',
            )}
          </Typography>
          {lines.length > 0 && (
            <CodeLines
              label={t('differences.statesOf', {
                what: resourceTitle(resource),
              })}
              lines={lines}
            />
          )}
        </Box>
      )}
    </>
  );
}

function linesOf(
  target: string | undefined,
  live: string | undefined,
): CodeLine[] {
  if (live === undefined) {
    return target === undefined ? [] : textLines(target, { mark: 'removed' });
  }
  return target === undefined
    ? textLines(live, { mark: 'added' })
    : differenceLines({ before: target, after: live });
}
