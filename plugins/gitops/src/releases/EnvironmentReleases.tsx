import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { StaleReleases } from '@slipway/plugin-gitops-common/api';
import Checkbox from '@mui/material/Checkbox';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { gitopsTranslationRef } from '../translation';
import { isRenewable, releaseKey } from './staleRows';
import { StaleRow } from './StaleRow';
import type { Renewals } from './useRenewals';

/** The releases of one environment that would change. */
export function EnvironmentReleases(props: {
  environment: StaleReleases['environments'][number];
  chosen: ReadonlySet<string>;
  renewals: Renewals;
  onChoose(keys: readonly string[], isChosen: boolean): void;
}) {
  const { environment, chosen, renewals, onChoose } = props;
  const { name, total, releases } = environment;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const renewable = releases.filter(isRenewable).map(releaseKey);
  const picked = renewable.filter(key => chosen.has(key));
  const title = t('releases.environment', {
    environment: name,
    number: String(releases.length),
    total: String(total),
  });

  return (
    <section>
      <Typography variant="h6" component="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {releases.length === 0 ? (
        <Typography variant="body2" color="text.secondary">
          {t('releases.none')}
        </Typography>
      ) : (
        <TableContainer
          component={Paper}
          variant="outlined"
          role="region"
          tabIndex={0}
          aria-label={title}
        >
          <Table
            size="small"
            aria-label={title}
            sx={{
              '& th, & td': {
                verticalAlign: 'middle',
                wordBreak: 'normal',
                lineHeight: 1.5,
              },
            }}
          >
            <TableHead>
              <TableRow>
                <TableCell padding="checkbox">
                  <Checkbox
                    size="small"
                    disabled={renewable.length === 0 || renewals.running}
                    checked={
                      renewable.length > 0 && picked.length === renewable.length
                    }
                    indeterminate={
                      picked.length > 0 && picked.length < renewable.length
                    }
                    inputProps={{
                      'aria-label': t('releases.all', { environment: name }),
                    }}
                    onChange={(_, checked) => onChoose(renewable, checked)}
                  />
                </TableCell>
                <TableCell scope="col">{t('releases.release')}</TableCell>
                <TableCell scope="col">{t('releases.because')}</TableCell>
                <TableCell scope="col">{t('releases.files')}</TableCell>
                <TableCell scope="col">{t('releases.result')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {releases.map(release => {
                const key = releaseKey(release);
                return (
                  <StaleRow
                    key={key}
                    release={release}
                    chosen={chosen.has(key)}
                    busy={renewals.running}
                    renewal={renewals.of.get(key)}
                    onChoose={isChosen => onChoose([key], isChosen)}
                  />
                );
              })}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </section>
  );
}
