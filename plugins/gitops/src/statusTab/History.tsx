import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApplicationDetailView } from '@slipway/plugin-gitops-common/api';
import { shortRevision } from '@slipway/plugin-gitops-react';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { Age } from '../status/Age';
import { gitopsTranslationRef } from '../translation';

/** Deployments of the past, the newest first. */
export function History(props: {
  detail: ApplicationDetailView;
  /** Name of the Application. */
  name: string;
}) {
  const { detail, name } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const label = t('history.label', { application: name });

  if (detail.history.length === 0) {
    return <Typography>{t('history.none')}</Typography>;
  }
  return (
    <TableContainer role="region" aria-label={label} tabIndex={0}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {(
              [
                'history.revision',
                'history.deployed',
                'history.took',
                'history.author',
                'history.message',
                'history.by',
              ] as const
            ).map(key => (
              <TableCell key={key} scope="col">
                {t(key)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {detail.history.map((entry, index) => (
            // Upstream's ids repeat after a rollback.
            <TableRow key={index}>
              <TableCell component="th" scope="row">
                {entry.revisions.map((revision, place) => (
                  <code key={place} title={revision}>
                    {shortRevision(revision)}{' '}
                  </code>
                ))}
              </TableCell>
              <TableCell>
                {entry.deployedAt && <Age at={entry.deployedAt} />}
              </TableCell>
              <TableCell>
                <Duration seconds={entry.seconds} />
              </TableCell>
              <TableCell>{entry.author}</TableCell>
              <TableCell title={entry.message}>
                {entry.message?.split('\n')[0]}
              </TableCell>
              <TableCell>
                {entry.automated ? t('history.automated') : entry.initiatedBy}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Duration(props: { seconds?: number }) {
  const { seconds } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  if (seconds === undefined) {
    return null;
  }
  return (
    <>
      {seconds < 120
        ? t('history.seconds', { seconds: String(Math.round(seconds)) })
        : t('history.minutes', { minutes: String(Math.round(seconds / 60)) })}
    </>
  );
}
