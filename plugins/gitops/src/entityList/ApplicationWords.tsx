import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityState } from '@slipway/plugin-gitops-common/api';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { SimulatedMark } from '../status/SimulatedMark';
import { StatusWord } from '../status/StatusWord';
import { gitopsTranslationRef } from '../translation';

/** The Applications of an entity in one environment, each in a few words. */
export function ApplicationWords(props: {
  lines: EntityState['applications'];
}) {
  const { t } = useTranslationRef(gitopsTranslationRef);
  return (
    <>
      {props.lines.map(line => {
        const notes = [
          line.drift > 0 && t('list.drift', { count: line.drift }),
          line.stale && t('list.stale'),
        ].filter(Boolean);
        return (
          <Box key={line.id} title={`${line.name} · ${line.instance}`}>
            <Box
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                columnGap: 1,
                alignItems: 'center',
              }}
            >
              <StatusWord word={line.health} />
              <StatusWord word={line.sync} />
              {line.simulated && <SimulatedMark />}
            </Box>
            {notes.length > 0 && (
              <Typography variant="body2" color="text.secondary">
                {notes.join(', ')}
              </Typography>
            )}
          </Box>
        );
      })}
    </>
  );
}
