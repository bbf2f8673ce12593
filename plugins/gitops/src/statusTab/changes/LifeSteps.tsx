import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ChangeLife } from '@slipway/plugin-gitops-common/api';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import HourglassEmptyOutlined from '@mui/icons-material/HourglassEmptyOutlined';
import RadioButtonUncheckedOutlined from '@mui/icons-material/RadioButtonUncheckedOutlined';
import RemoveOutlined from '@mui/icons-material/RemoveOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Age } from '../../status/Age';
import { gitopsTranslationRef } from '../../translation';

const SIGNS = {
  done: { Icon: CheckCircleOutlined, color: 'success' },
  waiting: { Icon: HourglassEmptyOutlined, color: 'info' },
  failed: { Icon: ErrorOutlined, color: 'error' },
  'not-reached': { Icon: RadioButtonUncheckedOutlined, color: 'disabled' },
  'not-needed': { Icon: RemoveOutlined, color: 'disabled' },
} as const;

/** The stages of a change in order, with the times and where it stopped. */
export function LifeSteps(props: { stages: ChangeLife['stages'] }) {
  const { t } = useTranslationRef(gitopsTranslationRef);
  const states = {
    done: t('changes.done'),
    waiting: t('changes.waiting'),
    failed: t('changes.failed'),
    'not-reached': t('changes.notReached'),
    'not-needed': t('changes.notNeeded'),
  };
  const names = {
    asked: t('changes.asked'),
    opened: t('changes.opened'),
    checks: t('changes.checks'),
    approved: t('changes.approved'),
    merged: t('changes.merged'),
    synced: t('changes.synced'),
    healthy: t('changes.healthy'),
  };

  return (
    <Box
      component="ol"
      sx={{
        m: 0,
        p: 0,
        py: 1,
        listStyle: 'none',
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))',
      }}
    >
      {props.stages.map(({ stage, state, at, note }) => {
        const { Icon, color } = SIGNS[state];
        return (
          <Box
            component="li"
            key={stage}
            aria-current={state === 'waiting' ? 'step' : undefined}
          >
            <Typography
              variant="body2"
              component="div"
              sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}
            >
              <Icon color={color} aria-hidden sx={{ fontSize: '1.1em' }} />
              <strong>{names[stage]}</strong>
            </Typography>
            <Typography variant="body2" color="text.secondary">
              {states[state]}
              {at && (
                <>
                  {' '}
                  <Age at={at} />
                </>
              )}
            </Typography>
            {note && <Typography variant="body2">{note}</Typography>}
          </Box>
        );
      })}
    </Box>
  );
}
