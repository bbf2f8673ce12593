import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { StaleReleases } from '@slipway/plugin-gitops-common/api';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { gitopsTranslationRef } from '../translation';
import { BatchBar } from './BatchBar';
import { EnvironmentReleases } from './EnvironmentReleases';
import { firstRenewable, isRenewable, ofTeam, releaseKey } from './staleRows';
import { useRenewals } from './useRenewals';

/** The releases to renew, by environment, and the batch that is chosen of them. */
export function StaleList(props: {
  stale: StaleReleases;
  /** Pull requests were opened: the list is another. */
  onRenewed(): void;
}) {
  const { stale, onRenewed } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [team, setTeam] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const renewals = useRenewals();
  const shown = ofTeam(stale, team);
  const batch = shown
    .flatMap(({ releases }) => releases)
    .filter(release => isRenewable(release) && chosen.has(releaseKey(release)));
  const choose = (keys: readonly string[], isChosen: boolean) =>
    setChosen(now => {
      const next = new Set(now);
      keys.forEach(key => (isChosen ? next.add(key) : next.delete(key)));
      return next;
    });
  const start = async () => {
    await renewals.start(batch);
    setChosen(new Set());
    onRenewed();
  };

  return (
    <Stack spacing={2.5}>
      <BatchBar
        teams={stale.environments.flatMap(({ releases }) =>
          releases.map(release => release.team),
        )}
        team={team}
        onTeam={setTeam}
        renewals={renewals}
        size={batch.length}
        onChooseFirst={count =>
          setChosen(new Set(firstRenewable(shown, count).map(releaseKey)))
        }
        onStart={start}
      />
      {shown.map(environment => (
        <EnvironmentReleases
          key={environment.name}
          environment={environment}
          chosen={chosen}
          renewals={renewals}
          onChoose={choose}
        />
      ))}
      <Typography variant="body2" color="text.secondary">
        {t('releases.twice')}
      </Typography>
    </Stack>
  );
}
