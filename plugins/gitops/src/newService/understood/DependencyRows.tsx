import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';
import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { gitopsTranslationRef } from '../../translation';
import type { Surroundings } from '../surroundings';
import { FieldRow } from './FieldRow';
import { RemoveButton } from './RemoveButton';
import type { RowProps } from './UnderstoodForm';

type Dependency = NonNullable<SpecDraft['dependencies']>[number];

/** What the workload needs. */
export function DependencyRows(
  props: RowProps & { surroundings: Surroundings },
) {
  const { model, surroundings } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const dependencies = model.draft.spec.dependencies ?? [];
  const edit = (next: Dependency[]) =>
    model.edit('dependencies', next.length > 0 ? next : undefined);
  const replace = (index: number, dependency: Dependency) =>
    edit(dependencies.map((old, at) => (at === index ? dependency : old)));
  const titles = {
    redis: t('understood.redis'),
    postgres: t('understood.postgres'),
    workload: t('understood.workload'),
  };

  return (
    <FieldRow {...props} label={t('understood.needs')} path="dependencies">
      <Stack spacing={1}>
        {dependencies.map((dependency, index) => (
          <Stack direction="row" spacing={1} key={index} alignItems="center">
            <TextField
              select
              size="small"
              value={dependency.type ?? ''}
              SelectProps={{
                SelectDisplayProps: { 'aria-label': t('understood.needs') },
              }}
              sx={{ minWidth: 132 }}
              onChange={event =>
                replace(index, {
                  type: event.target.value as 'redis',
                })
              }
            >
              {Object.entries(titles).map(([type, title]) => (
                <MenuItem key={type} value={type}>
                  {title}
                </MenuItem>
              ))}
            </TextField>
            {dependency.type === 'workload' && (
              <Autocomplete
                freeSolo
                disableClearable
                fullWidth
                size="small"
                options={surroundings.workloads.map(
                  ({ team, workload }) => `${team}/${workload}`,
                )}
                inputValue={dependency.ref ?? ''}
                value={dependency.ref ?? ''}
                onInputChange={(event, ref) =>
                  event &&
                  ref !== dependency.ref &&
                  replace(index, { ...dependency, ref })
                }
                renderInput={params => (
                  <TextField
                    {...params}
                    label={t('understood.workloadRef')}
                    InputLabelProps={{ shrink: true }}
                  />
                )}
              />
            )}
            <RemoveButton
              what={titles[dependency.type ?? 'workload']}
              onClick={() => edit(dependencies.filter((_, at) => at !== index))}
            />
          </Stack>
        ))}
        <Button
          size="small"
          sx={{ alignSelf: 'start' }}
          onClick={() =>
            edit([
              ...dependencies,
              dependencies.some(({ type }) => type === 'postgres')
                ? { type: 'workload' }
                : { type: 'postgres' },
            ])
          }
        >
          {t('understood.add')}
        </Button>
      </Stack>
    </FieldRow>
  );
}
