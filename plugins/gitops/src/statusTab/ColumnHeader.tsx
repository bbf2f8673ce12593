import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { clockTime, VisuallyHidden } from '@slipway/plugin-gitops-react';
import OpenInNewOutlined from '@mui/icons-material/OpenInNewOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { ChangeMenu } from '../changeMenu/ChangeMenu';
import { SimulatedMark } from '../status/SimulatedMark';
import { useNow } from '../status/useNow';
import { gitopsTranslationRef } from '../translation';
import type { Column } from './columnsOf';

/** Environment, Application and instance; choosing it shows its details. */
export function ColumnHeader(props: {
  column: Column;
  /** Whether its details are shown. */
  chosen: boolean;
  /** Whether the entity has Applications at several instances. */
  severalInstances: boolean;
  onChoose(id: string): void;
}) {
  const { column, chosen, severalInstances, onChoose } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const now = useNow();
  const { title, subtitle, application, release } = column;
  const menu = release && <ChangeMenu small release={release} title={title} />;
  if (!application) {
    return (
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minHeight: 30 }}
      >
        {title} {menu}
      </Box>
    );
  }
  const { id, ref, link, simulated, stale, readAt } = application;

  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Link
          component="button"
          type="button"
          variant="subtitle2"
          underline={chosen ? 'always' : 'hover'}
          color="text.primary"
          aria-pressed={chosen}
          onClick={() => onChoose(id)}
          sx={{ textAlign: 'left', fontWeight: chosen ? 700 : 500 }}
        >
          {title}
          <VisuallyHidden>
            {' '}
            {t('tab.choose', { application: ref.name })}
          </VisuallyHidden>
        </Link>
        {link && (
          <IconButton
            href={link}
            target="_blank"
            rel="noopener noreferrer"
            size="small"
            aria-label={t('status.openAtController', {
              application: ref.name,
              instance: ref.instance,
            })}
          >
            <OpenInNewOutlined sx={{ fontSize: '1rem' }} />
          </IconButton>
        )}
        {menu}
      </Box>
      {subtitle && (
        <Typography variant="body2" color="text.secondary">
          {subtitle}
          {severalInstances && ` · ${ref.instance}`}
        </Typography>
      )}
      {simulated && <SimulatedMark />}
      {stale && (
        <Typography variant="body2" color="text.secondary">
          {t('tab.staleAt', { time: clockTime(readAt, now) })}
        </Typography>
      )}
    </>
  );
}
