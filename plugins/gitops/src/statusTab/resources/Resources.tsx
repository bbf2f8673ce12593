import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApplicationDetailView } from '@slipway/plugin-gitops-common/api';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { ChoiceField, optionsOf } from '../../status/ChoiceField';
import { gitopsTranslationRef } from '../../translation';
import { ResourceNode } from './ResourceNode';
import {
  cutTree,
  growTree,
  pruneTree,
  sizeOf,
  type ResourceFilter,
} from './resourceTree';

/** More than this is drawn only when somebody asks. */
const DRAWN_AT_ONCE = 200;

/** Resources with health as a tree, found by kind, health and name. */
export function Resources(props: {
  detail: ApplicationDetailView;
  /** Name of the Application. */
  name: string;
}) {
  const { detail, name } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [filter, setFilter] = useState<ResourceFilter>({
    kind: '',
    health: '',
    text: '',
  });
  const [all, setAll] = useState(false);
  const tree = useMemo(() => growTree(detail.resources), [detail]);
  const found = useMemo(() => pruneTree(tree, filter), [tree, filter]);
  const total = sizeOf(found);

  if (detail.resources.length === 0) {
    return <Typography>{t('resources.none')}</Typography>;
  }
  return (
    <Stack spacing={1.5}>
      <Stack direction="row" spacing={1.5} flexWrap="wrap" useFlexGap>
        <ChoiceField
          label={t('resources.kind')}
          value={filter.kind}
          options={optionsOf(detail.resources.map(r => r.resource.kind))}
          onChange={kind => setFilter({ ...filter, kind })}
        />
        <ChoiceField
          label={t('resources.health')}
          value={filter.health}
          options={optionsOf(detail.resources.map(r => r.health?.status))}
          onChange={health => setFilter({ ...filter, health })}
        />
        <TextField
          size="small"
          label={t('resources.text')}
          value={filter.text}
          onChange={event => setFilter({ ...filter, text: event.target.value })}
          InputLabelProps={{ shrink: true }}
        />
      </Stack>
      {total === 0 ? (
        <Typography role="status">{t('resources.noMatch')}</Typography>
      ) : (
        <Box
          component="ul"
          aria-label={t('resources.label', { application: name })}
          sx={{ m: 0, p: 0 }}
        >
          {(all ? found : cutTree(found, DRAWN_AT_ONCE)).map(branch => (
            <ResourceNode key={branch.entry.id} branch={branch} />
          ))}
        </Box>
      )}
      {!all && total > DRAWN_AT_ONCE && (
        <Button
          size="small"
          onClick={() => setAll(true)}
          sx={{ alignSelf: 'start', textTransform: 'none' }}
        >
          {t('resources.showAll', { number: String(total) })}
        </Button>
      )}
    </Stack>
  );
}
