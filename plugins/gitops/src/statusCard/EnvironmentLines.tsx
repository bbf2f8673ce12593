import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityStatus } from '@slipway/plugin-gitops-common/api';
import { clockTime } from '@slipway/plugin-gitops-react';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { attendedStateOf, attentionOf } from '../status/attention';
import { SimulatedMark } from '../status/SimulatedMark';
import { StatusWord } from '../status/StatusWord';
import { useNow } from '../status/useNow';
import { gitopsTranslationRef } from '../translation';

/** A card is small: the worst are on it, the rest in the tab. */
const LINES = 6;

/** A line per Application: where it is, and its three words. */
export function EnvironmentLines(props: { status: EntityStatus }) {
  const { applications, environments } = props.status;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const now = useNow();
  const needs = (index: number) =>
    attentionOf(attendedStateOf(applications[index]));
  const shown = new Set(
    [...applications.keys()]
      .sort((a, b) => needs(b) - needs(a))
      .slice(0, LINES),
  );
  const more = applications.length - shown.size;

  return (
    <>
      <Table size="small" aria-label={t('card.environments')}>
        <TableBody>
          {applications
            .filter((_, index) => shown.has(index))
            .map(application => {
              const { id, ref, environment, sync, health } = application;
              const title = environments.find(
                e => e.name === environment,
              )?.title;
              return (
                <TableRow key={id} sx={{ '& > *': { border: 0, px: 0.5 } }}>
                  <TableCell component="th" scope="row" title={ref.name}>
                    {title ?? environment ?? ref.name}{' '}
                    {application.simulated && <SimulatedMark />}
                    {application.stale && (
                      <Typography variant="body2" color="text.secondary">
                        {t('tab.staleAt', {
                          time: clockTime(application.readAt, now),
                        })}
                      </Typography>
                    )}
                  </TableCell>
                  <TableCell>
                    <StatusWord word={sync.status} />
                  </TableCell>
                  <TableCell>
                    <StatusWord word={health.status} />
                  </TableCell>
                </TableRow>
              );
            })}
        </TableBody>
      </Table>
      {more > 0 && (
        <Typography variant="body2" color="text.secondary">
          {t('card.more', { count: more })}
        </Typography>
      )}
    </>
  );
}
