import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined';
import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { resourceTitle } from '../../status/resourceTitle';
import { StatusWord } from '../../status/StatusWord';
import { gitopsTranslationRef } from '../../translation';
import type { ResourceBranch, ResourceEntry } from './resourceTree';

/** A resource with its state, and what came of it below. */
export function ResourceNode(props: { branch: ResourceBranch }) {
  const { entry, children } = props.branch;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [open, setOpen] = useState(true);
  const title = resourceTitle(entry.resource);

  return (
    <Box component="li" sx={{ listStyle: 'none' }}>
      <Box sx={{ display: 'flex', alignItems: 'start', gap: 0.5, py: 0.25 }}>
        {children.length > 0 ? (
          <IconButton
            size="small"
            aria-expanded={open}
            aria-label={t(open ? 'resources.collapse' : 'resources.expand', {
              what: title,
            })}
            onClick={() => setOpen(!open)}
            sx={{ p: 0 }}
          >
            {open ? (
              <ExpandMoreOutlined fontSize="small" />
            ) : (
              <ChevronRightOutlined fontSize="small" />
            )}
          </IconButton>
        ) : (
          <Box sx={{ width: 20, flexShrink: 0 }} />
        )}
        <ResourceLine entry={entry} title={title} />
      </Box>
      {open && children.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {children.map(child => (
            <ResourceNode key={child.entry.id} branch={child} />
          ))}
        </Box>
      )}
    </Box>
  );
}

function ResourceLine(props: { entry: ResourceEntry; title: string }) {
  const { entry, title } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { health, sync, info } = entry;
  const marks = [
    entry.hook && t('resources.hook'),
    entry.requiresPruning && t('resources.prune'),
    entry.orphaned && t('resources.orphaned'),
  ].filter(mark => mark !== false);

  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        <Typography variant="body2" component="div">
          {sync && <StatusWord word={sync} />}{' '}
          {health && <StatusWord word={health.status} />}
        </Typography>
        {marks.map(mark => (
          <Chip key={mark} size="small" variant="outlined" label={mark} />
        ))}
      </Box>
      {(health?.message || info.length > 0) && (
        <Typography
          variant="body2"
          color="text.secondary"
          sx={{ overflowWrap: 'anywhere' }}
        >
          {[
            health?.message,
            ...info.map(({ name, value }) => `${name}: ${value}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      )}
    </Box>
  );
}
