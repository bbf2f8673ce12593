import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityStates } from '@slipway/plugin-gitops-common/api';
import { personName } from '@slipway/plugin-gitops-react';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { ChoiceField, optionsOf } from '../status/ChoiceField';
import { gitopsTranslationRef } from '../translation';
import type { ListFilter } from './listFilter';

/** Filters over all entities. */
export function ListFilters(props: {
  states: EntityStates;
  filter: ListFilter;
  onChange(changes: Partial<ListFilter>): void;
  onClear(): void;
}) {
  const { states, filter, onChange, onClear } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const lines = states.entities.flatMap(({ applications }) => applications);

  return (
    <Stack
      direction="row"
      role="group"
      aria-label={t('list.filters')}
      spacing={1.5}
      alignItems="center"
      flexWrap="wrap"
      useFlexGap
    >
      <TextField
        size="small"
        label={t('list.text')}
        value={filter.text}
        onChange={event => onChange({ text: event.target.value })}
        InputLabelProps={{ shrink: true }}
      />
      <ChoiceField
        label={t('list.owner')}
        value={filter.owner}
        options={optionsOf(states.entities.map(({ owner }) => owner)).map(
          ({ value }) => ({ value, label: personName(value) }),
        )}
        onChange={owner => onChange({ owner })}
      />
      <ChoiceField
        label={t('list.environment')}
        value={filter.environment}
        options={states.environments.map(({ name, title }) => ({
          value: name,
          label: title,
        }))}
        onChange={environment => onChange({ environment })}
      />
      <ChoiceField
        label={t('list.sync')}
        value={filter.sync}
        options={optionsOf(lines.map(({ sync }) => sync))}
        onChange={sync => onChange({ sync })}
      />
      <ChoiceField
        label={t('list.health')}
        value={filter.health}
        options={optionsOf(lines.map(({ health }) => health))}
        onChange={health => onChange({ health })}
      />
      <ChoiceField
        label={t('list.instance')}
        value={filter.instance}
        options={optionsOf(states.instances.map(({ name }) => name))}
        onChange={instance => onChange({ instance })}
      />
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={filter.unwell}
            onChange={(_, unwell) => onChange({ unwell })}
          />
        }
        label={t('list.unwell')}
      />
      <Button size="small" onClick={onClear}>
        {t('list.clear')}
      </Button>
    </Stack>
  );
}
