import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityStatus } from '@slipway/plugin-gitops-common/api';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { ChoiceField, optionsOf } from '../status/ChoiceField';
import { gitopsTranslationRef } from '../translation';
import type { ApplicationFilter } from './filterApplications';

/** Filters over the Applications of an entity that has many. */
export function ApplicationFilters(props: {
  status: EntityStatus;
  filter: ApplicationFilter;
  shown: number;
  onChange(filter: ApplicationFilter): void;
}) {
  const { status, filter, shown, onChange } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { applications } = status;

  return (
    <Stack
      direction="row"
      role="group"
      aria-label={t('tab.filters')}
      spacing={1.5}
      alignItems="center"
      flexWrap="wrap"
      useFlexGap
    >
      <ChoiceField
        label={t('tab.filterEnvironment')}
        value={filter.environment ?? ''}
        options={optionsOf(applications.map(app => app.environment))}
        onChange={environment => onChange({ ...filter, environment })}
      />
      <ChoiceField
        label={t('tab.filterInstance')}
        value={filter.instance ?? ''}
        options={optionsOf(applications.map(({ ref }) => ref.instance))}
        onChange={instance => onChange({ ...filter, instance })}
      />
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={filter.unwell ?? false}
            onChange={(_, unwell) => onChange({ ...filter, unwell })}
          />
        }
        label={t('tab.filterUnwell')}
      />
      <Typography variant="body2" color="text.secondary" role="status">
        {t('tab.shown', {
          shown: String(shown),
          total: String(applications.length),
        })}
      </Typography>
    </Stack>
  );
}
