import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Change } from '@slipway/plugin-gitops-common/api';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { gitopsTranslationRef } from '../translation';
import type { ChangeGroup } from './groupChanges';
import { MyChange } from './MyChange';

/** Changes that need the same of the person. */
export function ChangeGroupView(props: {
  group: ChangeGroup;
  changes: readonly Change[];
  approvals: ReadonlyMap<string, number>;
}) {
  const { group, changes, approvals } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const headingId = useId();
  const titles = {
    attention: t('myChanges.attention'),
    underWay: t('myChanges.underWay'),
    done: t('myChanges.done'),
  };
  return (
    <section aria-labelledby={headingId}>
      <Typography variant="h6" component="h2" id={headingId} sx={{ mb: 1 }}>
        {titles[group]} ({changes.length})
      </Typography>
      <Paper variant="outlined">
        <Stack
          component="ul"
          sx={{
            m: 0,
            p: 0,
            listStyle: 'none',
            '& > li + li': { borderTop: 1, borderColor: 'divider' },
          }}
        >
          {changes.map(change => (
            <MyChange
              key={change.id}
              change={change}
              approvals={approvals.get(change.environment) ?? 0}
              isShort={group === 'done'}
            />
          ))}
        </Stack>
      </Paper>
    </section>
  );
}
