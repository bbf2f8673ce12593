import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ChoiceField, optionsOf } from '../status/ChoiceField';
import { gitopsTranslationRef } from '../translation';
import type { Renewals } from './useRenewals';

/** How many at once, of which team, and the opening of them. */
export function BatchBar(props: {
  teams: readonly string[];
  team: string;
  onTeam(team: string): void;
  renewals: Renewals;
  /** How many are chosen. */
  size: number;
  onChooseFirst(count: number): void;
  onStart(): void;
}) {
  const { teams, team, onTeam, renewals, size } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [first, setFirst] = useState('10');
  const count = Number(first);
  const states = [...renewals.of.values()].map(({ state }) => state);
  const over = states.filter(
    state => state !== 'waiting' && state !== 'running',
  );

  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={t('releases.batch')}
      sx={{ p: 2 }}
    >
      <Stack
        direction="row"
        spacing={1.5}
        alignItems="center"
        flexWrap="wrap"
        useFlexGap
      >
        <ChoiceField
          label={t('releases.team')}
          value={team}
          options={optionsOf(teams)}
          onChange={onTeam}
        />
        <TextField
          size="small"
          type="number"
          label={t('releases.first')}
          value={first}
          onChange={event => setFirst(event.target.value)}
          inputProps={{ min: 1, max: 500 }}
          sx={{ width: 110 }}
        />
        <Button
          variant="outlined"
          disabled={!Number.isInteger(count) || count < 1 || renewals.running}
          onClick={() => props.onChooseFirst(count)}
        >
          {t('releases.chooseFirst', { number: first })}
        </Button>
        {renewals.running ? (
          <Button variant="outlined" color="warning" onClick={renewals.stop}>
            {t('releases.stop')}
          </Button>
        ) : (
          <Button
            variant="contained"
            disabled={size === 0}
            onClick={props.onStart}
            sx={{ ml: { sm: 'auto' } }}
          >
            {t('releases.open', { count: size })}
          </Button>
        )}
      </Stack>
      <Typography
        variant="body2"
        color="text.secondary"
        role="status"
        sx={{ mt: states.length > 0 ? 1 : 0 }}
      >
        {states.length > 0 &&
          t('releases.progress', {
            over: String(over.length),
            all: String(states.length),
          })}
      </Typography>
      {renewals.running && (
        <LinearProgress
          variant="determinate"
          value={(over.length / states.length) * 100}
          aria-label={t('releases.batch')}
        />
      )}
    </Paper>
  );
}
