import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { StaleRelease } from '@slipway/plugin-gitops-common/api';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { formatChangeAddress } from '../change/changeAddress';
import { CHANGE_PATH, gitOpsRouteRef } from '../routes';
import { gitopsTranslationRef } from '../translation';
import { RenewalResult } from './RenewalResult';
import { isRenewable } from './staleRows';
import type { Renewal } from './useRenewals';

/** One release: why it would change, which files, and what became of it. */
export function StaleRow(props: {
  release: StaleRelease;
  chosen: boolean;
  /** Whether a batch is on its way. */
  busy: boolean;
  renewal: Renewal | undefined;
  onChoose(isChosen: boolean): void;
}) {
  const { release, chosen, busy, renewal, onChoose } = props;
  const { team, workload, environment, because, files } = release;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const toGitOps = useRouteRef(gitOpsRouteRef);
  const name = `${team}/${workload}`;
  const words = {
    renderer: t('releases.renderer'),
    standards: t('releases.standards'),
  };
  const signs = {
    created: t('preview.created'),
    updated: t('preview.update'),
    deleted: t('preview.delete'),
  };

  return (
    <TableRow>
      <TableCell padding="checkbox">
        <Checkbox
          size="small"
          checked={chosen}
          disabled={busy || !isRenewable(release)}
          inputProps={{
            'aria-label': t('releases.choose', { release: name, environment }),
          }}
          onChange={(_, checked) => onChoose(checked)}
        />
      </TableCell>
      <TableCell component="th" scope="row">
        {toGitOps ? (
          <Link
            to={`${toGitOps()}${CHANGE_PATH}?${formatChangeAddress({
              action: 're-render',
              release: { team, workload, environment },
            })}`}
          >
            {name}
          </Link>
        ) : (
          name
        )}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {because.map(reason => words[reason]).join(', ')}
      </TableCell>
      <TableCell>
        {files.length === 0 ? (
          release.problem ?? t('releases.lockOnly')
        ) : (
          <details>
            <summary style={{ whiteSpace: 'nowrap' }}>
              {t('releases.fileCount', { count: files.length })}
            </summary>
            <Box
              component="ul"
              sx={{ m: 0, pl: 2, overflowWrap: 'anywhere', maxWidth: 480 }}
            >
              {files.map(({ path, change }) => (
                <li key={path}>
                  <code>{path}</code> {signs[change]}
                </li>
              ))}
            </Box>
          </details>
        )}
      </TableCell>
      <TableCell>
        <RenewalResult release={release} renewal={renewal} />
      </TableCell>
    </TableRow>
  );
}
